package dev.redress.followup.campaigns.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import dev.redress.followup.followups.domain.SurveyWay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests begin with. */
final class GivenCampaigns {
    static final Instant OPENED = Instant.parse("2026-01-05T09:00:00Z");
    static final Instant DRAWN = Instant.parse("2026-01-05T10:30:00Z");
    static final Instant CLOSES = Instant.parse("2026-02-04T10:30:00Z");
    static final Duration SKEW = Duration.ofMinutes(1);
    static final Stamp MANAGER = new Stamp("E4100", OPENED);
    static final Stamp DRAWER = new Stamp("E4100", DRAWN);

    static final Question OVERALL = question("OVERALL", false);
    static final Question SERVICE = question("SERVICE", false);
    static final Question COMPLAINTS = question("COMPLAINTS", true);

    private GivenCampaigns() {}

    static Question question(String code, boolean complainedOnly) {
        return new Question(code, new QuestionNames(code, code), complainedOnly);
    }

    static CampaignPlan plan() {
        return plan("0.7", "2025-H2");
    }

    static CampaignPlan plan(String target, String seed) {
        return new CampaignPlan(
                "Customers, second half of 2025",
                LocalDate.parse("2025-07-01"),
                LocalDate.parse("2025-12-31"),
                new BigDecimal(target),
                seed,
                Duration.ofDays(30),
                List.of(Duration.ofDays(7), Duration.ofDays(14)),
                List.of(OVERALL, SERVICE, COMPLAINTS));
    }

    static Set<String> customers(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(it -> prefix + it).collect(Collectors.toSet());
    }

    static Frame frame(int customers, int complained) {
        return new Frame(customers("c", complained), customers("o", customers - complained));
    }

    static Campaign after(Campaign before, List<CampaignEvent> events) {
        var it = before;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    static Invitation after(Invitation before, List<InvitationEvent> events) {
        var it = before;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    static Campaign unopened() {
        return Campaign.unopened("campaign");
    }

    static Campaign open() {
        return after(unopened(), unopened().open(plan(), "chance", MANAGER));
    }

    static Campaign filled() {
        return after(open(), open().list("batch"));
    }

    static Campaign drawn() {
        return after(filled(), filled().draw(List.of("batch"), "complained", frame(10, 2), DRAWER));
    }

    static Campaign issuedAll() {
        return after(drawn(), drawn().allAreIssued());
    }

    static Campaign closing() {
        return after(issuedAll(), issuedAll().wake(CLOSES));
    }

    static Campaign closed() {
        return after(closing(), closing().counted(new CampaignTally(10, 7, 3, 1, 1, 2)));
    }

    static Invitation listed() {
        var it = Invitation.unknown("invitation");
        return after(it, it.putDown("campaign", "cu-1", "batch"));
    }

    static Invitation issued(boolean complained) {
        return after(listed(), listed().issue(complained, CLOSES, plan().reminders(), DRAWN));
    }

    /** QuestionMarks for all that those are asked who did not complain. */
    static Reply reply(int overall, int service) {
        return reply(new Answer("OVERALL", overall), new Answer("SERVICE", service));
    }

    static Reply reply(Answer... answers) {
        return new Reply(SurveyWay.INTERVIEW, List.of(answers), "", new Stamp("E3001", DRAWN.plus(Duration.ofDays(1))));
    }

    static void assertRefused(ThrowingCallable step, Code code) {
        Assertions.assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        CampaignRefusal.class,
                        it -> Assertions.assertThat(it.code()).isEqualTo(code));
    }

    static void assertRefused(ThrowingCallable step, Code code, String field) {
        Assertions.assertThatThrownBy(step).isInstanceOfSatisfying(CampaignRefusal.class, it -> {
            Assertions.assertThat(it.code()).isEqualTo(code);
            Assertions.assertThat(it.field()).isEqualTo(field);
        });
    }
}
