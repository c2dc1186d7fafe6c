package dev.redress.analytics.forecast.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether forecasts came true: the model of the older four fifths of the past is asked about the newer fifth, each case at one
 * point of its time at which it was open, and the answers are set beside what became of it.
 *
 * @param learnt how many cases the model was made of
 * @param asked how many it was asked about
 * @param brier mean of (probability - 1 where it was late, else 0) squared: 0 is perfect; absent where none was asked
 * @param baseline the same for one who always says the share of late cases among those it was made of
 * @param deciles by probability, those that have a case
 */
public record Calibration(int learnt, int asked, Double brier, Double baseline, List<Decile> deciles) {
    private static final int TENTHS = 10;

    /**
     * Cases of which about the same was said.
     *
     * @param from the least probability
     * @param cases how many they are
     * @param predicted mean of what was said
     * @param actual share that was late
     */
    public record Decile(double from, int cases, double predicted, double actual) {}

    /** @param past in the order in which they began */
    public static Calibration of(List<PastClock> past) {
        var split = past.size() * 4 / 5;
        var learnt = past.subList(0, split);
        var model = new LatenessModel(learnt);
        var share = learnt.stream().filter(PastClock::isLate).count() / (double) Math.max(1, learnt.size());
        var sums = new double[TENTHS][3];
        var asked = 0;
        var squares = 0.0;
        var plain = 0.0;
        for (var i = split; i < past.size(); i++) {
            var it = past.get(i);
            // A point of time for each in turn, so that all tenths are asked about.
            var gone = i % TENTHS / (double) TENTHS;
            if (it.taken() > gone) {
                var said = model.of(it.severity(), gone).probability();
                var was = it.isLate() ? 1 : 0;
                var sum = sums[LatenessModel.tenth(said)];
                sum[0]++;
                sum[1] += said;
                sum[2] += was;
                squares += (said - was) * (said - was);
                plain += (share - was) * (share - was);
                asked++;
            }
        }
        return new Calibration(
                split, asked, asked == 0 ? null : squares / asked, asked == 0 ? null : plain / asked, deciles(sums));
    }

    private static List<Decile> deciles(double[][] sums) {
        var deciles = new ArrayList<Decile>();
        for (var i = 0; i < TENTHS; i++) {
            var cases = sums[i][0];
            if (cases > 0) {
                deciles.add(new Decile(i / (double) TENTHS, (int) cases, sums[i][1] / cases, sums[i][2] / cases));
            }
        }
        return List.copyOf(deciles);
    }
}
