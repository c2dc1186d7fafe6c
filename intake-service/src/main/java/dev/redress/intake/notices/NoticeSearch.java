package dev.redress.intake.notices;

import dev.redress.intake.notices.domain.NoticeState;
import dev.redress.intake.notices.domain.NoticeTopic;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which notices. Within a parameter any of the values will do; one that is left out asks for nothing.
 *
 * @param state QUEUED: the system is to send it; SENDING: it is doing so; TO_SEND: somebody has to send it by hand; SENT; FAILED:
 *     it could not be delivered; DROPPED: nobody needs it any more
 * @param about REMINDER: we wait for an answer; CLOSING: the case ends without one; OFFER: there is one to answer
 * @param complaintId id of the complaint whose customer is to be told
 */
@ParameterObject
public record NoticeSearch(Set<NoticeState> state, Set<NoticeTopic> about, Set<String> complaintId) {}
