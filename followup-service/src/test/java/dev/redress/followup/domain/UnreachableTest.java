package dev.redress.followup.domain;

import static dev.redress.followup.domain.Given.BANDS;
import static dev.redress.followup.domain.Given.POLICY;
import static dev.redress.followup.domain.Given.UNREACHABLE;
import static dev.redress.followup.domain.Given.after;
import static dev.redress.followup.domain.Given.callLater;
import static dev.redress.followup.domain.Given.planned;
import static dev.redress.followup.domain.Given.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.domain.Policy.UnreachableRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When to give up: each rule both ways. */
class UnreachableTest {

    /** Attempts are written as {@code day hh:mm:ss CHANNEL [RESULT]}; NO_ANSWER when nothing else is said. */
    private static List<Attempt> attempts(String text) {
        var all = new ArrayList<Attempt>();
        for (var it : text.split(",", -1)) {
            var parts = Arrays.asList(it.strip().split(" +", -1));
            var at = Instant.parse("2026-03-0" + parts.get(0) + "T" + parts.get(1) + "Z");
            var result = parts.size() > 3 ? Result.valueOf(parts.get(3)) : Result.NO_ANSWER;
            all.add(new Attempt(all.size() + 1, Channel.valueOf(parts.get(2)), result, at, null, "E3001"));
        }
        return all;
    }

    private static Policy policy(UnreachableRule rule) {
        return Given.policy(ZoneOffset.UTC, rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            three, apart, two bands, two channels        | 6 08:00:00 PHONE, 6 12:00:00 PHONE, 7 09:00:00 EMAIL                   | 3 | true
            one attempt too few                          | 6 08:00:00 PHONE, 6 12:00:00 EMAIL                                     | 2 | false
            a wrong number is an attempt in vain         | 6 08:00:00 PHONE, 6 12:00:00 PHONE WRONG_NUMBER, 7 09:00:00 EMAIL      | 3 | true
            who was there was reached                    | 6 08:00:00 PHONE, 6 12:00:00 PHONE CALL_LATER, 7 09:00:00 EMAIL        | 2 | false
            exactly far enough apart                     | 6 10:00:00 PHONE, 6 14:00:00 PHONE, 6 18:00:00 EMAIL                   | 3 | true
            a second too close                           | 6 10:00:00 PHONE, 6 13:59:59 PHONE, 6 18:00:00 EMAIL                   | 2 | false
            what does not count keeps nobody waiting     | 6 10:00:00 PHONE, 6 13:00:00 PHONE, 6 14:00:00 PHONE, 6 18:00:00 EMAIL | 3 | true
            the first second of a band                   | 6 08:00:00 PHONE, 6 12:00:00 PHONE, 6 18:00:00 EMAIL                   | 3 | true
            a second before any band                     | 6 07:59:59 PHONE, 6 12:00:00 PHONE, 6 18:00:00 EMAIL                   | 2 | false
            the last second of a band                    | 6 10:00:00 PHONE, 6 15:00:00 PHONE, 6 20:59:59 EMAIL                   | 3 | true
            the end of a band is not in it               | 6 10:00:00 PHONE, 6 15:00:00 PHONE, 6 21:00:00 EMAIL                   | 2 | false
            all in one band                              | 6 08:00:00 PHONE, 7 08:00:00 PHONE, 8 08:00:00 EMAIL                   | 3 | false
            one more, in another band                    | 6 08:00:00 PHONE, 7 08:00:00 PHONE, 8 08:00:00 EMAIL, 8 13:00:00 PHONE | 4 | true
            all by one channel                           | 6 08:00:00 PHONE, 6 12:00:00 PHONE, 7 09:00:00 PHONE                   | 3 | false
            one more, by another channel                 | 6 08:00:00 PHONE, 6 12:00:00 PHONE, 7 09:00:00 PHONE, 7 14:00:00 CHAT  | 4 | true
            another channel at a time that does not count| 6 08:00:00 PHONE, 6 12:00:00 PHONE, 7 09:00:00 PHONE, 7 09:30:00 EMAIL | 3 | false
            said in another order                        | 7 09:00:00 EMAIL, 6 12:00:00 PHONE, 6 08:00:00 PHONE                   | 3 | true
            """)
    void givesUpByTheRules(String name, String made, int counted, boolean enough) {
        var tally = Tally.of(attempts(made), POLICY);

        assertThat(tally.counted()).isEqualTo(counted);
        assertThat(tally.enough(POLICY)).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({
        "3, PT4H, 2, 2, true",
        "4, PT4H, 2, 2, false",
        "2, PT4H, 2, 2, true",
        "3, PT4H1S, 2, 2, false",
        "3, PT0S, 2, 2, true",
        "3, PT4H, 3, 2, false",
        "3, PT4H, 1, 2, true",
        "3, PT4H, 2, 3, false",
        "3, PT4H, 2, 1, true"
    })
    void takesTheNumbersFromThePolicy(int attempts, Duration apart, int bands, int channels, boolean enough) {
        var policy = policy(new UnreachableRule(attempts, apart, BANDS, bands, channels));

        var tally = Tally.of(attempts("6 08:00:00 PHONE, 6 12:00:00 PHONE, 7 09:00:00 EMAIL"), policy);

        assertThat(tally.enough(policy)).isEqualTo(enough);
    }

    @Test
    void readsTheClockOfThePolicysZone() {
        var shanghai = Given.policy(ZoneId.of("Asia/Shanghai"), UNREACHABLE);

        assertThat(Tally.of(attempts("6 01:00:00 PHONE"), shanghai).bands()).containsExactly("MORNING");
        assertThat(Tally.of(attempts("6 14:00:00 PHONE"), shanghai).counted()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // In a band when the time has passed; otherwise at the beginning of the next one, be it tomorrow.
        "6 09:00:00, 2026-03-06T13:00:00Z",
        "6 17:00:00, 2026-03-07T08:00:00Z",
        "6 16:59:59, 2026-03-06T20:59:59Z",
        "6 20:00:00, 2026-03-07T08:00:00Z"
    })
    void saysWhenTheNextAttemptCounts(String last, Instant notBefore) {
        var tally = Tally.of(attempts(last + " PHONE"), POLICY);

        assertThat(tally.notBefore(POLICY)).contains(notBefore);
    }

    @Test
    void countsAtTheMomentThatItSaidAndNotBefore() {
        var first = "6 17:00:00 PHONE";
        var then = Tally.of(attempts(first), POLICY).notBefore(POLICY).orElseThrow();
        var at = List.of(then.minusMillis(1), then);

        for (var each : at) {
            var all = attempts(first);
            all.add(new Attempt(2, Channel.PHONE, Result.NO_ANSWER, each, null, "E3001"));
            assertThat(Tally.of(all, POLICY).counted()).isEqualTo(each.equals(then) ? 2 : 1);
        }
    }

    @Test
    void saysNothingOfTheNextAttemptBeforeOneHasCounted() {
        assertThat(Tally.of(attempts("6 07:00:00 PHONE"), POLICY).notBefore(POLICY))
                .isEmpty();
        assertThat(Tally.of(List.of(), POLICY).notBefore(POLICY)).isEmpty();
    }

    @Test
    void closesAfterEnoughAttemptsInVainAndNotBefore() {
        var one = after(planned(), silent(Channel.PHONE, Result.NO_ANSWER, Instant.parse("2026-03-06T09:00:00Z")));
        var uncounted = after(one, silent(Channel.PHONE, Result.NO_ANSWER, Instant.parse("2026-03-06T09:30:00Z")));
        var later = after(uncounted, callLater(Instant.parse("2026-03-06T09:40:00Z")));
        var two = after(later, silent(Channel.PHONE, Result.WRONG_NUMBER, Instant.parse("2026-03-06T14:00:00Z")));
        var three = after(two, silent(Channel.EMAIL, Result.NO_ANSWER, Instant.parse("2026-03-07T14:00:00Z")));

        assertThat(two.latest().state()).isEqualTo(State.PLANNED);
        assertThat(three.latest().state()).isEqualTo(State.CLOSED);
        assertThat(three.latest().end().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(three.latest().survey()).isNull();
        assertThat(three.latest().attempts()).extracting(Attempt::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void goesOnAfterAnyNumberOfCallsLater() {
        var visits = planned();
        for (var day = 6; day <= 8; day++) {
            for (var hour = 10; hour < 15; hour++) {
                visits = after(visits, callLater(Instant.parse("2026-03-0" + day + "T" + hour + ":00:00Z")));
            }
        }

        assertThat(visits.latest().state()).isEqualTo(State.PLANNED);
        assertThat(visits.latest().attempts()).hasSize(15);
    }

    @Test
    void triesNextWhenTheCustomerSaidOrWhenItCounts() {
        var morning = Instant.parse("2026-03-06T09:00:00Z");
        var early = after(planned(), silent(Channel.PHONE, Result.NO_ANSWER, Instant.parse("2026-03-06T07:00:00Z")));
        var counted = after(early, silent(Channel.PHONE, Result.NO_ANSWER, morning));
        var later = after(counted, callLater(morning.plusSeconds(1)));

        assertThat(planned().latest().nextAt())
                .isEqualTo(planned().latest().plan().dueAt());
        assertThat(early.latest().nextAt()).isEqualTo(planned().latest().plan().dueAt());
        assertThat(counted.latest().nextAt()).isEqualTo(morning.plus(Duration.ofHours(4)));
        assertThat(later.latest().nextAt()).isEqualTo(morning.plusSeconds(1).plus(Duration.ofDays(1)));
    }
}
