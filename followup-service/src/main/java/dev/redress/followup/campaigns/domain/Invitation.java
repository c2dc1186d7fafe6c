package dev.redress.followup.campaigns.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import dev.redress.followup.campaigns.domain.InvitationEvent.Answered;
import dev.redress.followup.campaigns.domain.InvitationEvent.Declined;
import dev.redress.followup.campaigns.domain.InvitationEvent.Delivered;
import dev.redress.followup.campaigns.domain.InvitationEvent.Issued;
import dev.redress.followup.campaigns.domain.InvitationEvent.Lapsed;
import dev.redress.followup.campaigns.domain.InvitationEvent.PutDown;
import dev.redress.followup.campaigns.domain.InvitationEvent.Reminded;
import dev.redress.followup.campaigns.domain.InvitationEvent.Undelivered;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One customer in one campaign: put down, perhaps drawn and invited, and then heard of or not. Said twice is done once.
 *
 * @param campaignId absent until the customer is put down, as are all that follow
 * @param batches with which the customer was put down; whether they count stands in the campaign
 * @param complained whether the customer complained in the period; known once invited
 * @param issue when the invitation was issued; absent until then
 * @param delivery who says that the invitation arrived, and when it did; absent until somebody does
 * @param closesAt until when answers are taken; absent until the invitation is issued
 * @param reminders when those fall due that are left
 * @param reminded how many there were
 * @param reply absent unless the customer answered
 * @param reason why no invitation arrives; empty otherwise
 * @param end who ended it, and when; absent until then
 */
@RecordBuilder
public record Invitation(
        String id,
        String campaignId,
        String customerRef,
        List<String> batches,
        InvitationState state,
        boolean complained,
        Stamp issue,
        Stamp delivery,
        Instant closesAt,
        List<Instant> reminders,
        int reminded,
        Reply reply,
        String reason,
        Stamp end)
        implements InvitationBuilder.With {

    public Invitation {
        batches = List.copyOf(batches);
        reminders = List.copyOf(reminders);
    }

    /** One of which nothing has been said yet. */
    public static Invitation unknown(String id) {
        return new Invitation(id, null, null, List.of(), null, false, null, null, null, List.of(), 0, null, "", null);
    }

    /** Whether the customer was drawn and invited. */
    public boolean issued() {
        return state != null && state != InvitationState.LISTED;
    }

    /** Whether the customer was asked: the invitation arrived, or an interview began. To be drawn is not to be asked. */
    public boolean asked() {
        return state == InvitationState.ANSWERED
                || state == InvitationState.DECLINED
                || (delivery != null && state != InvitationState.UNDELIVERED);
    }

    /** Whether it has come to its end. */
    public boolean over() {
        return issued() && state != InvitationState.ISSUED;
    }

    /** When the next reminder falls due; empty when there is none left, or none needed. */
    public Optional<Instant> wakeAt() {
        return state == InvitationState.ISSUED ? reminders.stream().findFirst() : Optional.empty();
    }

    /** Puts the customer down. */
    public List<InvitationEvent> putDown(String campaign, String customer, String batch) {
        return issued() || batches.contains(batch) ? List.of() : List.of(new PutDown(campaign, customer, batch));
    }

    /** Invites the customer, who was drawn. */
    public List<InvitationEvent> issue(boolean whoComplained, Instant until, List<Duration> after, Instant now) {
        if (state != InvitationState.LISTED) {
            return List.of();
        }
        var due = after.stream().map(now::plus).filter(it -> it.isBefore(until)).toList();
        return List.of(new Issued(whoComplained, until, due, Stamp.bySystem(now)));
    }

    /**
     * Reminds the customer. Of several reminders that fell due while nobody looked, there is one. When nobody looked until
     * the end, there is none: the invitation lapses.
     */
    public List<InvitationEvent> wake(Instant now) {
        if (wakeAt().filter(it -> !now.isBefore(it)).isEmpty()) {
            return List.of();
        }
        if (!now.isBefore(closesAt)) {
            return List.of(new Lapsed(Stamp.bySystem(closesAt)));
        }
        var due = reminders.stream().filter(it -> !now.isBefore(it)).toList();
        return List.of(new Reminded(reminded + 1, Stamp.bySystem(due.get(due.size() - 1))));
    }

    /**
     * The customer answered.
     *
     * @param skew how far clocks may differ
     */
    public List<InvitationEvent> answer(Campaign campaign, Reply it, Instant now, Duration skew) {
        requireIssued();
        if (state == InvitationState.ANSWERED && it.repeats(reply)) {
            return List.of();
        }
        requireOpen(campaign, InvitationState.ANSWERED, now);
        AnswerCheck.check(it.answers(), campaign.plan(), complained);
        requireBetween(issue.at().minus(skew), it.stamp().at(), now.plus(skew), "answeredAt");
        return List.of(new Answered(it));
    }

    /** What happened to an invitation did so after it was issued, and not in the future. */
    private void requireHappened(Stamp stamp, String field) {
        requireBetween(issue.at(), stamp.at(), stamp.recorded(), field);
    }

    private void requireBetween(Instant from, Instant at, Instant to, String field) {
        if (at.isAfter(to)) {
            throw new CampaignRefusal(Code.IN_FUTURE, field, "must not lie in the future; it is " + to);
        }
        if (at.isBefore(from)) {
            throw new CampaignRefusal(
                    Code.BEFORE_ISSUE, field, "must not be before the customer was invited, " + issue.at());
        }
    }

    /** The customer does not wish to answer. */
    public List<InvitationEvent> decline(Campaign campaign, Stamp stamp) {
        requireIssued();
        if (state == InvitationState.DECLINED) {
            return List.of();
        }
        requireOpen(campaign, InvitationState.DECLINED, stamp.recorded());
        requireHappened(stamp, "declinedAt");
        return List.of(new Declined(stamp));
    }

    /** The invitation arrived. */
    public List<InvitationEvent> delivered(Campaign campaign, Stamp stamp) {
        requireIssued();
        if (delivery != null || asked()) {
            return List.of();
        }
        requireOpen(campaign, InvitationState.UNDELIVERED, stamp.recorded());
        requireHappened(stamp, "deliveredAt");
        return List.of(new Delivered(stamp));
    }

    /** No invitation reaches the customer. */
    public List<InvitationEvent> undelivered(Campaign campaign, String why, Stamp stamp) {
        requireIssued();
        if (state == InvitationState.UNDELIVERED && reason.equals(why)) {
            return List.of();
        }
        requireOpen(campaign, InvitationState.UNDELIVERED, stamp.recorded());
        requireHappened(stamp, "undeliveredAt");
        return List.of(new Undelivered(why, stamp));
    }

    /** The campaign has ended. */
    public List<InvitationEvent> lapse(Stamp stamp) {
        return state == InvitationState.ISSUED ? List.of(new Lapsed(stamp)) : List.of();
    }

    private void requireIssued() {
        if (!issued()) {
            throw CampaignRefusal.noSuchInvitation(id);
        }
    }

    private void requireOpen(Campaign campaign, InvitationState to, Instant now) {
        if (!state.next().contains(to)) {
            throw new CampaignRefusal(
                    Code.NOT_NOW,
                    "the invitation is %s, by %s at %s: %s cannot follow".formatted(state, end.by(), end.at(), to));
        }
        if (!campaign.takesAnswers(now)) {
            throw new CampaignRefusal(
                    Code.NOT_NOW,
                    "the campaign takes no more answers; its last moment was "
                            + campaign.draw().closesAt());
        }
    }

    Invitation putDown(PutDown it) {
        return with(now -> now.campaignId(it.campaignId())
                .customerRef(it.customerRef())
                .batches(Stream.concat(batches.stream(), Stream.of(it.batch())).toList())
                .state(state == null ? InvitationState.LISTED : state));
    }

    Invitation issued(Issued it) {
        return with(now -> now.state(InvitationState.ISSUED)
                .complained(it.complained())
                .issue(it.stamp())
                .closesAt(it.closesAt())
                .reminders(it.reminders()));
    }

    Invitation reminded(Reminded it) {
        var left =
                reminders.stream().filter(due -> due.isAfter(it.stamp().at())).toList();
        return withReminders(left).withReminded(it.reminder());
    }

    Invitation answered(Reply it) {
        return over(InvitationState.ANSWERED, "", it.stamp()).withReply(it);
    }

    Invitation over(InvitationState how, String why, Stamp stamp) {
        return with(now -> now.state(how).reminders(List.of()).reason(why).end(stamp));
    }
}
