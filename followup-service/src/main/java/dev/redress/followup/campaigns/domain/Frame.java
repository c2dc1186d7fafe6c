package dev.redress.followup.campaigns.domain;

import dev.redress.followup.sampling.domain.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Those who may be drawn, by their pseudonyms.
 *
 * @param complained those who complained in the period
 * @param others all others
 */
public record Frame(Set<String> complained, Set<String> others) {
    private static final String COMPLAINED = "complained";
    private static final String OTHERS = "others";

    /**
     * So many customers.
     *
     * @param customers all
     * @param complained those among them who complained in the period
     */
    public record Size(int customers, int complained) {

        public int others() {
            return customers - complained;
        }
    }

    /** Those who were drawn, in each group by their ranks. */
    public record Drawn(List<String> complained, List<String> others) {
        public Drawn {
            complained = List.copyOf(complained);
            others = List.copyOf(others);
        }

        Size size() {
            return new Size(complained.size() + others.size(), complained.size());
        }
    }

    public Frame {
        complained = Set.copyOf(complained);
        others = Set.copyOf(others);
    }

    Size size() {
        return new Size(complained.size() + others.size(), complained.size());
    }

    /** The same frame and plan always give the same sample, so that it need not be kept. */
    public Drawn draw(CampaignPlan plan) {
        var all = new ArrayList<String>(complained);
        all.addAll(others);
        var sample = Sample.draw(
                plan.seed(),
                plan.sampleOf(all.size()),
                all,
                it -> it,
                it -> complained.contains(it) ? COMPLAINED : OTHERS);
        return new Drawn(of(sample, COMPLAINED), of(sample, OTHERS));
    }

    private static List<String> of(Sample sample, String stratum) {
        return Stream.ofNullable(sample.strata().get(stratum))
                .flatMap(it -> it.drawn().stream())
                .toList();
    }
}
