package dev.redress.followup.campaigns.messages;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.AnswerWay;
import dev.redress.followup.campaigns.domain.CampaignStamp;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.campaigns.domain.InvitationEvent.Answered;
import dev.redress.followup.campaigns.domain.InvitationEvent.Declined;
import dev.redress.followup.campaigns.domain.InvitationEvent.Issued;
import dev.redress.followup.campaigns.domain.InvitationEvent.Lapsed;
import dev.redress.followup.campaigns.domain.InvitationEvent.PutDown;
import dev.redress.followup.campaigns.domain.InvitationEvent.Reminded;
import dev.redress.followup.campaigns.domain.InvitationEvent.Undelivered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** What others are told of an invitation, and under which names; the published form is in docs/events. */
public final class InvitationMessages {
    public static final String TOPIC = "complaints.invitations";

    static final String ISSUED = "invitation.issued.v1";
    static final String REMINDED = "invitation.reminded.v1";
    static final String ANSWERED = "invitation.answered.v1";
    static final String DECLINED = "invitation.declined.v1";
    static final String UNDELIVERED = "invitation.undelivered.v1";
    static final String LAPSED = "invitation.lapsed.v1";
    static final Set<String> TYPES = Set.of(ISSUED, REMINDED, ANSWERED, DECLINED, UNDELIVERED, LAPSED);

    private InvitationMessages() {}

    public static Optional<OutboundEvent> announce(Invitation to, InvitationEvent event) {
        if (event instanceof PutDown) {
            return Optional.empty(); // may be drawn, or not
        }
        if (event instanceof Issued it) {
            return told(ISSUED, it.said(), version -> InvitationIssued.of(to, version, it));
        }
        if (event instanceof Reminded it) {
            return told(REMINDED, it.said(), version -> InvitationReminded.of(to, version, it));
        }
        if (event instanceof Answered it) {
            return told(ANSWERED, it.reply().said(), version -> InvitationAnswered.of(to, version, it));
        }
        if (event instanceof Declined it) {
            return told(DECLINED, it.said(), version -> InvitationDeclined.of(to, version, it));
        }
        if (event instanceof Undelivered it) {
            return told(UNDELIVERED, it.said(), version -> InvitationUndelivered.of(to, version, it));
        }
        if (event instanceof Lapsed it) {
            return told(LAPSED, it.said(), version -> InvitationLapsed.of(to, version, it));
        }
        throw new IllegalStateException("an event without a message: " + event.getClass());
    }

    private static Optional<OutboundEvent> told(String type, CampaignStamp said, LongFunction<Object> data) {
        return Optional.of(new OutboundEvent(TOPIC, type, said.at(), data));
    }

    /** What is empty here is absent there. */
    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    private record InvitationIssued(
            String invitationId,
            long version,
            String campaignId,
            String customerRef,
            boolean complained,
            Instant closesAt,
            Instant issuedAt,
            String by) {
        static InvitationIssued of(Invitation to, long version, Issued it) {
            return new InvitationIssued(
                    to.id(),
                    version,
                    to.campaignId(),
                    to.customerRef(),
                    it.complained(),
                    it.closesAt(),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record InvitationReminded(
            String invitationId,
            long version,
            String campaignId,
            int reminder,
            String customerRef,
            Instant remindedAt,
            String by) {
        static InvitationReminded of(Invitation to, long version, Reminded it) {
            return new InvitationReminded(
                    to.id(),
                    version,
                    to.campaignId(),
                    it.reminder(),
                    to.customerRef(),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record InvitationAnswered(
            String invitationId,
            long version,
            String campaignId,
            AnswerWay way,
            List<Answer> answers,
            String comment,
            Instant answeredAt,
            String by) {
        static InvitationAnswered of(Invitation to, long version, Answered it) {
            var reply = it.reply();
            return new InvitationAnswered(
                    to.id(),
                    version,
                    to.campaignId(),
                    reply.way(),
                    reply.answers(),
                    orAbsent(reply.comment()),
                    reply.said().at(),
                    reply.said().by());
        }
    }

    private record InvitationDeclined(
            String invitationId, long version, String campaignId, Instant declinedAt, String by) {
        static InvitationDeclined of(Invitation to, long version, Declined it) {
            return new InvitationDeclined(
                    to.id(), version, to.campaignId(), it.said().at(), it.said().by());
        }
    }

    private record InvitationUndelivered(
            String invitationId, long version, String campaignId, String reason, Instant undeliveredAt, String by) {
        static InvitationUndelivered of(Invitation to, long version, Undelivered it) {
            return new InvitationUndelivered(
                    to.id(),
                    version,
                    to.campaignId(),
                    orAbsent(it.reason()),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record InvitationLapsed(String invitationId, long version, String campaignId, Instant lapsedAt, String by) {
        static InvitationLapsed of(Invitation to, long version, Lapsed it) {
            return new InvitationLapsed(
                    to.id(), version, to.campaignId(), it.said().at(), it.said().by());
        }
    }
}
