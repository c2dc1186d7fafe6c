package dev.redress.followup.campaigns.messages;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.campaigns.domain.InvitationEvent.Answered;
import dev.redress.followup.campaigns.domain.InvitationEvent.Declined;
import dev.redress.followup.campaigns.domain.InvitationEvent.Delivered;
import dev.redress.followup.campaigns.domain.InvitationEvent.Issued;
import dev.redress.followup.campaigns.domain.InvitationEvent.Lapsed;
import dev.redress.followup.campaigns.domain.InvitationEvent.PutDown;
import dev.redress.followup.campaigns.domain.InvitationEvent.Reminded;
import dev.redress.followup.campaigns.domain.InvitationEvent.Undelivered;

/**
 * How the customers of campaigns are kept, under ids that campaign and customer give, and what others are told of their
 * invitations; the published form is in docs/events.
 */
public final class InvitationAggregate {
    public static final String TOPIC = "complaints.invitations";

    public static final String CAMPAIGN = path("campaignId");
    public static final String BATCHES = path("batches");
    public static final String STATE = path("state");
    public static final String COMPLAINED = path("complained");

    /** Who was put down may be drawn, or not: nothing is said of it. */
    public static final AggregateType<Invitation, InvitationEvent> INVITATIONS = AggregateType.of(
                    "invitations", Invitation.class, InvitationEvent.class)
            .startingAs(Invitation::unknown)
            .foldedBy(InvitationEvent::applyTo)
            .stage(Invitation::state)
            .countingMovesAs("invitations.transitions")
            .wakesAt(Invitation::wakeAt)
            .indexed(Indexes.ascending(CAMPAIGN, STATE))
            .publishing(
                    TOPIC,
                    it -> it.about("invitationId")
                            .onState(
                                    Issued.class,
                                    "invitation.issued.v1",
                                    event -> event.stamp().at(),
                                    InvitationIssued::of)
                            .onState(
                                    Reminded.class,
                                    "invitation.reminded.v1",
                                    event -> event.stamp().at(),
                                    InvitationReminded::of)
                            .onState(
                                    Answered.class,
                                    "invitation.answered.v1",
                                    event -> event.reply().stamp().at(),
                                    InvitationAnswered::of)
                            .onState(
                                    Declined.class,
                                    "invitation.declined.v1",
                                    event -> event.stamp().at(),
                                    InvitationDeclined::of)
                            .onState(
                                    Delivered.class,
                                    "invitation.delivered.v1",
                                    event -> event.stamp().at(),
                                    InvitationDelivered::of)
                            .onState(
                                    Undelivered.class,
                                    "invitation.undelivered.v1",
                                    event -> event.stamp().at(),
                                    InvitationUndelivered::of)
                            .onState(
                                    Lapsed.class,
                                    "invitation.lapsed.v1",
                                    event -> event.stamp().at(),
                                    InvitationLapsed::of)
                            .keepingToItself(PutDown.class));

    private InvitationAggregate() {}

    private static String path(String part) {
        return StatePaths.path(Invitation.class, part);
    }
}
