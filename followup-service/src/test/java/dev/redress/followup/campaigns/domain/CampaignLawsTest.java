package dev.redress.followup.campaigns.domain;

import static dev.redress.followup.campaigns.domain.GivenCampaigns.CLOSES;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.DRAWN;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.SKEW;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.frame;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.domain.InvitationEvent.Reminded;
import dev.redress.followup.followups.domain.SurveyWay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The laws of campaigns and invitations, on random sequences of steps at random, rising times. */
class CampaignLawsTest {

    record CampaignStep(int days, BiFunction<Campaign, Instant, List<CampaignEvent>> decide) {
        List<CampaignEvent> on(Campaign it, Instant now) {
            try {
                return decide.apply(it, now);
            } catch (CampaignRefusal refused) {
                return List.of();
            }
        }
    }

    record InvitationStep(int days, BiFunction<Invitation, Instant, List<InvitationEvent>> decide) {
        List<InvitationEvent> on(Invitation it, Instant now) {
            try {
                return decide.apply(it, now);
            } catch (CampaignRefusal refused) {
                return List.of();
            }
        }
    }

    @Property
    void aCampaignIsTheFoldOfItsEventsAndSaidTwiceIsDoneOnce(
            @ForAll @Size(max = 40) List<@From("campaignSteps") CampaignStep> steps) {
        var it = GivenCampaigns.unopened();
        var all = new ArrayList<CampaignEvent>();
        var now = DRAWN;
        for (var step : steps) {
            now = now.plus(Duration.ofDays(step.days()));
            var events = step.on(it, now);
            var after = GivenCampaigns.after(it, events);
            assertThat(step.on(after, now)).as("said twice").isEmpty();
            assertThat(after.wakeAt().filter(now::isBefore).isPresent()
                            || after.wakeAt().isEmpty()
                            || !after.wake(now).isEmpty())
                    .as("woken for something")
                    .isTrue();
            assertThat(after.state() == null
                            || it.state() == null
                            || after.state() == it.state()
                            || it.state().next().contains(after.state()))
                    .isTrue();
            all.addAll(events);
            it = after;
        }

        assertThat(GivenCampaigns.after(GivenCampaigns.unopened(), all)).isEqualTo(it);
        assertThat(all.stream().map(Object::getClass).filter(each -> each != CampaignEvent.Listed.class))
                .doesNotHaveDuplicates();
    }

    @Property
    void anInvitationIsTheFoldOfItsEventsAndSaidTwiceIsDoneOnce(
            @ForAll @Size(max = 40) List<@From("invitationSteps") InvitationStep> steps) {
        var it = Invitation.unknown("invitation");
        var all = new ArrayList<InvitationEvent>();
        var now = DRAWN;
        for (var step : steps) {
            now = now.plus(Duration.ofDays(step.days()));
            var events = step.on(it, now);
            var after = GivenCampaigns.after(it, events);
            assertThat(step.on(after, now)).as("said twice").isEmpty();
            assertThat(it.over()).as("nothing follows an end").isIn(false, events.isEmpty());
            all.addAll(events);
            it = after;
        }

        assertThat(GivenCampaigns.after(Invitation.unknown("invitation"), all)).isEqualTo(it);
        assertThat(all.stream().filter(Reminded.class::isInstance).map(each -> ((Reminded) each).reminder()))
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, it.reminded())
                        .boxed()
                        .toList());
    }

    @Provide
    Arbitrary<CampaignStep> campaignSteps() {
        var batches = Arbitraries.of("one", "two");
        Arbitrary<BiFunction<Campaign, Instant, List<CampaignEvent>>> decisions = Arbitraries.oneOf(
                Arbitraries.of("0.7", "0.8")
                        .map(target -> (it, now) -> it.open(plan(target, ""), "chance", new Stamp("E", now))),
                batches.map(batch -> (it, now) -> it.list(batch)),
                batches.map(
                        batch -> (it, now) -> it.draw(List.of(batch), "complained", frame(10, 2), new Stamp("E", now))),
                Arbitraries.just((it, now) -> it.allAreIssued()),
                Arbitraries.just((it, now) -> it.close(new Stamp("E", now))),
                Arbitraries.just((it, now) -> it.wake(now)),
                Arbitraries.just((it, now) -> it.counted(new CampaignTally(10, 7, 1, 2, 3, 1))));
        return Combinators.combine(Arbitraries.integers().between(0, 12), decisions)
                .as(CampaignStep::new);
    }

    @Provide
    Arbitrary<InvitationStep> invitationSteps() {
        Arbitrary<BiFunction<Invitation, Instant, List<InvitationEvent>>> decisions = Arbitraries.oneOf(
                Arbitraries.of("one", "two").map(batch -> (it, now) -> it.putDown("campaign", "cu-1", batch)),
                Arbitraries.of(false)
                        .map(complained -> (it, now) -> it.issue(complained, CLOSES, plan().reminders(), now)),
                Arbitraries.just((it, now) -> it.wake(now)),
                Arbitraries.just((it, now) -> it.wake(now)),
                Arbitraries.of(4, 5)
                        .map(mark -> (it, now) -> it.answer(
                                GivenCampaigns.drawn(),
                                new Reply(
                                        SurveyWay.LINK,
                                        List.of(new Answer("OVERALL", mark), new Answer("SERVICE", 1)),
                                        "",
                                        Stamp.bySystem(now)),
                                now,
                                SKEW)),
                Arbitraries.just((it, now) -> it.decline(GivenCampaigns.drawn(), new Stamp("E", now))),
                Arbitraries.of("", "moved")
                        .map(why -> (it, now) -> it.undelivered(GivenCampaigns.drawn(), why, new Stamp("E", now))),
                Arbitraries.just((it, now) -> it.lapse(Stamp.bySystem(now))));
        return Combinators.combine(Arbitraries.integers().between(0, 9), decisions)
                .as(InvitationStep::new);
    }
}
