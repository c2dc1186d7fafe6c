package dev.redress.followup.followups.domain;

import static dev.redress.followup.followups.domain.GivenFollowUps.BANDS;
import static dev.redress.followup.followups.domain.GivenFollowUps.POLICY;
import static dev.redress.followup.followups.domain.GivenFollowUps.UNREACHABLE;
import static dev.redress.followup.followups.domain.GivenFollowUps.after;
import static dev.redress.followup.followups.domain.GivenFollowUps.callLater;
import static dev.redress.followup.followups.domain.GivenFollowUps.planned;
import static dev.redress.followup.followups.domain.GivenFollowUps.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.followups.domain.FollowUpPolicy.UnreachableRule;
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
    private static List<FollowUpAttempt> attempts(String text) {
        var all = new ArrayList<FollowUpAttempt>();
        for (var it : text.split(",", -1)) {
            var parts = Arrays.asList(it.strip().split(" +", -1));
            var at = Instant.parse("2026-03-0" + parts.get(0) + "T" + parts.get(1) + "Z");
            var result = parts.size() > 3 ? AttemptResult.valueOf(parts.get(3)) : AttemptResult.NO_ANSWER;
            all.add(new FollowUpAttempt(
                    all.size() + 1, FollowUpChannel.valueOf(parts.get(2)), result, at, null, "E3001"));
        }
        return all;
    }

    private static FollowUpPolicy policy(UnreachableRule rule) {
        return GivenFollowUps.policy(ZoneOffset.UTC, rule);
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
        var tally = AttemptTally.of(attempts(made), POLICY);

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

        var tally = AttemptTally.of(attempts("6 08:00:00 PHONE, 6 12:00:00 PHONE, 7 09:00:00 EMAIL"), policy);

        assertThat(tally.enough(policy)).isEqualTo(enough);
    }

    @Test
    void readsTheClockOfThePolicysZone() {
        var shanghai = GivenFollowUps.policy(ZoneId.of("Asia/Shanghai"), UNREACHABLE);

        assertThat(AttemptTally.of(attempts("6 01:00:00 PHONE"), shanghai).bands())
                .containsExactly("MORNING");
        assertThat(AttemptTally.of(attempts("6 14:00:00 PHONE"), shanghai).counted())
                .isZero();
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
        var tally = AttemptTally.of(attempts(last + " PHONE"), POLICY);

        assertThat(tally.notBefore(POLICY)).contains(notBefore);
    }

    @Test
    void countsAtTheMomentThatItSaidAndNotBefore() {
        var first = "6 17:00:00 PHONE";
        var then = AttemptTally.of(attempts(first), POLICY).notBefore(POLICY).orElseThrow();
        var at = List.of(then.minusMillis(1), then);

        for (var each : at) {
            var all = attempts(first);
            all.add(new FollowUpAttempt(2, FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, each, null, "E3001"));
            assertThat(AttemptTally.of(all, POLICY).counted()).isEqualTo(each.equals(then) ? 2 : 1);
        }
    }

    @Test
    void saysNothingOfTheNextAttemptBeforeOneHasCounted() {
        assertThat(AttemptTally.of(attempts("6 07:00:00 PHONE"), POLICY).notBefore(POLICY))
                .isEmpty();
        assertThat(AttemptTally.of(List.of(), POLICY).notBefore(POLICY)).isEmpty();
    }

    @Test
    void closesAfterEnoughAttemptsInVainAndNotBefore() {
        var one = after(
                planned(),
                silent(FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, Instant.parse("2026-03-06T09:00:00Z")));
        var uncounted = after(
                one, silent(FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, Instant.parse("2026-03-06T09:30:00Z")));
        var later = after(uncounted, callLater(Instant.parse("2026-03-06T09:40:00Z")));
        var two = after(
                later,
                silent(FollowUpChannel.PHONE, AttemptResult.WRONG_NUMBER, Instant.parse("2026-03-06T14:00:00Z")));
        var three = after(
                two, silent(FollowUpChannel.EMAIL, AttemptResult.NO_ANSWER, Instant.parse("2026-03-07T14:00:00Z")));

        assertThat(two.latest().state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(three.latest().state()).isEqualTo(FollowUpState.CLOSED);
        assertThat(three.latest().end().reason()).isEqualTo(FollowUpReason.UNREACHABLE);
        assertThat(three.latest().survey()).isNull();
        assertThat(three.latest().attempts())
                .extracting(FollowUpAttempt::number)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void goesOnAfterAnyNumberOfCallsLater() {
        var followUps = planned();
        for (var day = 6; day <= 8; day++) {
            for (var hour = 10; hour < 15; hour++) {
                followUps = after(followUps, callLater(Instant.parse("2026-03-0" + day + "T" + hour + ":00:00Z")));
            }
        }

        assertThat(followUps.latest().state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(followUps.latest().attempts()).hasSize(15);
    }

    @Test
    void triesNextWhenTheCustomerSaidOrWhenItCounts() {
        var morning = Instant.parse("2026-03-06T09:00:00Z");
        var early = after(
                planned(),
                silent(FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, Instant.parse("2026-03-06T07:00:00Z")));
        var counted = after(early, silent(FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, morning));
        var later = after(counted, callLater(morning.plusSeconds(1)));

        assertThat(planned().latest().nextAt())
                .isEqualTo(planned().latest().plan().dueAt());
        assertThat(early.latest().nextAt()).isEqualTo(planned().latest().plan().dueAt());
        assertThat(counted.latest().nextAt()).isEqualTo(morning.plus(Duration.ofHours(4)));
        assertThat(later.latest().nextAt()).isEqualTo(morning.plusSeconds(1).plus(Duration.ofDays(1)));
    }
}
