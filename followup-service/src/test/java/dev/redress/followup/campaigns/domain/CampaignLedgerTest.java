package dev.redress.followup.campaigns.domain;

import static dev.redress.followup.campaigns.domain.GivenCampaigns.CLOSES;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.COMPLAINTS;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.DRAWER;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.DRAWN;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.OVERALL;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.SERVICE;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.SKEW;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.after;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.drawn;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.filled;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.frame;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.issued;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.listed;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * A ledger kept by hand. Twenty customers, five of whom complained; seven tenths are fourteen. By largest remainders 3.5 of
 * the complainants and 10.5 of the others make four and ten.
 *
 * <pre>
 * complained (4 of 5)                      others (10 of 15)
 * 1  answered  OVERALL 2 SERVICE 3 COMPL 1  1-3 answered  OVERALL 5, 4, 4; SERVICE 5, 5, 3
 * 2  answered  OVERALL 4 SERVICE 4 COMPL 5  4   answered  OVERALL 1 SERVICE 2 (after a reminder)
 * 3  declined                               5   declined
 * 4  open, reminded                         6-7 undelivered
 *                                           8   lapsed, reminded twice
 *                                           9-10 open; all that are open, and 8, arrived
 *
 *               complained   others          all
 * issued        4            10              14
 * asked         4            10 - 2 = 8      12
 * coverage      4/5   0.8    8/15  0.5333    12/20  0.6  under the target of 0.7
 * response      2/4   0.5    4/8   0.5       6/12   0.5
 * at least      2/4   0.5    4/10  0.4       6/14   0.4286
 * refusal       1/4   0.25   1/8   0.125     2/12   0.1667
 * non-response  1/4   0.25   3/8   0.375     4/12   0.3333
 * OVERALL       (2+4)/2 = 3  (5+4+4+1)/4=3.5 20/6 = 3.3333
 * </pre>
 */
class CampaignLedgerTest {
    private static final Instant NOW = DRAWN.plus(Duration.ofDays(8));

    private final Campaign campaign =
            after(filled(), filled().draw(List.of("batch"), "complained", frame(20, 5), DRAWER));
    private final CampaignLedger ledger = new CampaignLedger(campaign);

    private Invitation answered(Invitation it, Answer... marks) {
        return after(it, it.answer(drawn(), reply(marks), NOW, SKEW));
    }

    private Invitation other(int overall, int service) {
        return answered(issued(false), new Answer("OVERALL", overall), new Answer("SERVICE", service));
    }

    private Invitation complainant(int overall, int service, int complaints) {
        return answered(
                issued(true),
                new Answer("OVERALL", overall),
                new Answer("SERVICE", service),
                new Answer("COMPLAINTS", complaints));
    }

    private static Invitation reminded(Invitation it) {
        return after(it, it.wake(it.wakeAt().orElseThrow()));
    }

    private static Invitation declined(Invitation it) {
        return after(it, it.decline(drawn(), new Stamp("E3001", NOW)));
    }

    private static Invitation undelivered(Invitation it) {
        return after(it, it.undelivered(drawn(), "", new Stamp("E3001", NOW)));
    }

    private static Invitation delivered(Invitation it) {
        return after(it, it.delivered(drawn(), new Stamp("E3001", NOW)));
    }

    private static Invitation lapsed(Invitation it) {
        return after(it, it.lapse(Stamp.bySystem(CLOSES)));
    }

    private void keep() {
        ledger.take(complainant(2, 3, 1));
        ledger.take(complainant(4, 4, 5));
        ledger.take(declined(issued(true)));
        ledger.take(reminded(delivered(issued(true))));
        ledger.take(other(5, 5));
        ledger.take(other(4, 5));
        ledger.take(other(4, 3));
        ledger.take(answered(reminded(issued(false)), new Answer("OVERALL", 1), new Answer("SERVICE", 2)));
        ledger.take(declined(issued(false)));
        ledger.take(undelivered(issued(false)));
        ledger.take(undelivered(issued(false)));
        ledger.take(lapsed(reminded(reminded(delivered(issued(false))))));
        ledger.take(delivered(issued(false)));
        ledger.take(delivered(issued(false)));
        ledger.take(listed());
    }

    private static void assertRate(OptionalDouble rate, double expected) {
        assertThat(rate.orElseThrow()).isCloseTo(expected, within(0.00005));
    }

    @Test
    void addsUpAsByHand() {
        keep();

        var complained = ledger.complained();
        assertThat(complained)
                .isEqualTo(new CampaignFigures(
                        5,
                        4,
                        4,
                        4,
                        2,
                        1,
                        0,
                        1,
                        1,
                        List.of(
                                new QuestionMarks(OVERALL, List.of(0, 1, 0, 1, 0)),
                                new QuestionMarks(SERVICE, List.of(0, 0, 1, 1, 0)),
                                new QuestionMarks(COMPLAINTS, List.of(1, 0, 0, 0, 1)))));
        var others = ledger.others();
        assertThat(others)
                .isEqualTo(new CampaignFigures(
                        15,
                        10,
                        10,
                        8,
                        4,
                        1,
                        2,
                        3,
                        2,
                        List.of(
                                new QuestionMarks(OVERALL, List.of(1, 0, 0, 2, 1)),
                                new QuestionMarks(SERVICE, List.of(0, 1, 1, 0, 2)))));
        var all = ledger.all();
        assertThat(all)
                .isEqualTo(new CampaignFigures(
                        20,
                        14,
                        14,
                        12,
                        6,
                        2,
                        2,
                        4,
                        3,
                        List.of(
                                new QuestionMarks(OVERALL, List.of(1, 1, 0, 3, 1)),
                                new QuestionMarks(SERVICE, List.of(0, 1, 2, 1, 2)),
                                new QuestionMarks(COMPLAINTS, List.of(1, 0, 0, 0, 1)))));
    }

    @Test
    void makesRatesOfTheSums() {
        keep();

        assertRate(ledger.complained().coverage(), 0.8);
        assertRate(ledger.others().coverage(), 0.5333);
        assertRate(ledger.all().coverage(), 0.6);
        assertThat(ledger.targetMet()).isFalse();
        assertRate(ledger.complained().response(), 0.5);
        assertRate(ledger.others().response(), 0.5);
        assertRate(ledger.all().response(), 0.5);
        assertRate(ledger.others().leastResponse(), 0.4);
        assertRate(ledger.all().leastResponse(), 0.4286);
        assertRate(ledger.others().refusal(), 0.125);
        assertRate(ledger.all().refusal(), 0.1667);
        assertRate(ledger.complained().nonResponse(), 0.25);
        assertRate(ledger.all().nonResponse(), 0.3333);
        assertRate(ledger.all().marks().get(0).mean(), 3.3333);
        assertRate(ledger.others().marks().get(0).mean(), 3.5);
        assertRate(ledger.complained().marks().get(2).mean(), 3);
    }

    @Test
    void countsNobodyAsAskedBecauseTheyWereDrawn() {
        ledger.take(issued(true));
        ledger.take(reminded(issued(true)));
        ledger.take(undelivered(delivered(issued(false))));
        ledger.take(lapsed(issued(false)));

        assertThat(ledger.all().issued()).isEqualTo(4);
        assertThat(ledger.all().asked()).isZero();
        assertRate(ledger.all().coverage(), 0);
        assertThat(ledger.all().response()).isEmpty();
        assertThat(ledger.targetMet()).isFalse();
        ledger.take(delivered(issued(true)));
        ledger.take(other(5, 5));
        assertThat(ledger.all().asked()).as("one arrived, one was interviewed").isEqualTo(2);
    }

    @Test
    void talliesWhatMakesTheSample() {
        keep();

        assertThat(ledger.tally()).isEqualTo(new CampaignTally(20, 14, 6, 2, 2, 4));
    }

    @Test
    void makesNoRateOfNothing() {
        var all = ledger.all();

        assertRate(all.coverage(), 0);
        assertThat(all.issued()).isZero();
        assertThat(all.response()).isEmpty();
        assertThat(all.leastResponse()).isEmpty();
        assertThat(all.refusal()).isEmpty();
        assertThat(all.nonResponse()).isEmpty();
        assertThat(all.marks()).allSatisfy(it -> {
            assertThat(it.count()).isZero();
            assertThat(it.mean()).isEmpty();
        });
        assertThat(ledger.targetMet()).isFalse();
    }

    @Test
    void makesNoRateOfAGroupWithoutAnybody() {
        var nobodyComplained = new CampaignLedger(
                after(filled(), filled().draw(List.of("batch"), "complained", frame(10, 0), DRAWER)));

        assertThat(nobodyComplained.complained().coverage()).isEmpty();
    }

    @Test
    void makesNoRateOfAnswersWhenNobodyWasReached() {
        for (var i = 0; i < 14; i++) {
            ledger.take(undelivered(issued(false)));
        }

        assertThat(ledger.all().response()).isEmpty();
        assertRate(ledger.all().leastResponse(), 0);
        assertRate(ledger.all().coverage(), 0);
    }

    @Test
    void meetsTheTargetToTheLastCustomer() {
        for (var i = 0; i < 13; i++) {
            ledger.take(delivered(issued(false)));
        }
        assertThat(ledger.targetMet()).isFalse();

        ledger.take(delivered(issued(true)));

        assertThat(ledger.targetMet()).isTrue();
    }
}
