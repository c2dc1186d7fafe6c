package dev.redress.followup.followups;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.followups.domain.AttemptReport;
import dev.redress.followup.followups.domain.Feedback;
import dev.redress.followup.followups.domain.FollowUp;
import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpRefusal;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.PageAnswers;
import dev.redress.followup.followups.domain.ReopeningClaim;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do with follow-ups: find, decide, save. A follow-up is planned when others tell that a cycle has ended (see
 * {@code messages}); what an attempt leads to is in {@code domain}.
 */
public final class FollowUpService {
    private static final Logger LOGGER = LoggerFactory.getLogger(FollowUpService.class);
    private static final Pattern ID = Pattern.compile("(.+)-([1-9][0-9]{0,8})");

    private final AggregateRepository<FollowUps, FollowUpEvent> followUps;
    private final FollowUpContexts contexts;

    FollowUpService(AggregateRepository<FollowUps, FollowUpEvent> followUps, FollowUpContexts contexts) {
        this.followUps = followUps;
        this.contexts = contexts;
    }

    /** One follow-up, among all of its complaint. */
    public record Found(FollowUps followUps, FollowUp followUp) {}

    private record Id(String complaintId, int cycle) {
        static Id of(String followupId) {
            var parts = ID.matcher(followupId);
            if (!parts.matches()) {
                throw noSuch(followupId);
            }
            return new Id(parts.group(1), Integer.parseInt(parts.group(2)));
        }

        @Override
        public String toString() {
            return complaintId + "-" + cycle;
        }
    }

    /** @throws FollowUpRefusal NO_SUCH_FOLLOWUP when there is none, or its cycle has not ended yet */
    public Found find(String followupId) {
        return find(Id.of(followupId));
    }

    /** That of this cycle of a complaint; refused as NO_SUCH_FOLLOWUP when there is none. */
    public Found find(String complaintId, int cycle) {
        return find(new Id(complaintId, cycle));
    }

    private Found find(Id id) {
        return followUps.find(id.complaintId()).map(it -> found(it, id)).orElseThrow(() -> noSuch(id.toString()));
    }

    /** One page of those that match, each complaint with its latest follow-up. */
    public Page<FollowUps> search(FollowUpSearch search, Paging paging, Instant now) {
        return AggregatePages.of(
                followUps, FollowUpFilters.matching(search, now), FollowUpFilters.order(search), paging);
    }

    /** Someone tried to ask the customer. */
    public Found recordAttempt(String followupId, AttemptReport report) {
        var id = Id.of(followupId);
        return log(id, "attempt on record", decide(id, (it, context) -> it.attempt(id.cycle(), report, context)));
    }

    /** Somebody is to ask the customer, as a lead wishes. */
    public Found assign(String followupId, String agent, String by) {
        var id = Id.of(followupId);
        return log(id, "assigned by hand", decide(id, (it, context) -> it.assign(id.cycle(), agent, by, context)));
    }

    /** The customer asks that the complaint be taken up again. */
    public Found reopen(String followupId, ReopeningClaim request) {
        var id = Id.of(followupId);
        return log(id, "taken up again", decide(id, (it, context) -> it.reopen(id.cycle(), request, context)));
    }

    /** Someone heard praise or a suggestion. */
    public Found recordFeedback(String followupId, Feedback feedback) {
        var id = Id.of(followupId);
        return log(id, "feedback on record", decide(id, (it, context) -> it.heard(id.cycle(), feedback, context)));
    }

    /**
     * The customer answers on a page.
     *
     * @throws FollowUpRefusal ANSWERED when the customer has answered in this cycle, OVER when another one has begun
     */
    public Found answerSurvey(String complaintId, int cycle, PageAnswers answer) {
        var id = new Id(complaintId, cycle);
        return log(id, "answered on a page", decide(id, (it, context) -> it.answer(cycle, answer, context)));
    }

    private Found decide(Id id, BiFunction<FollowUps, FollowUpContext, List<FollowUpEvent>> decision) {
        return found(followUps.change(id.complaintId(), RequestIds.current(), it -> contexts.decide(it, decision)), id);
    }

    private static Found found(FollowUps all, Id id) {
        return all.followUp(id.cycle()).map(it -> new Found(all, it)).orElseThrow(() -> noSuch(id.toString()));
    }

    private static Found log(Id id, String what, Found found) {
        LOGGER.atInfo()
                .addKeyValue("followupId", id)
                .addKeyValue("state", found.followUp().state())
                .log(what);
        return found;
    }

    private static FollowUpRefusal noSuch(String followupId) {
        return new FollowUpRefusal(Code.NO_SUCH_FOLLOWUP, "there is no follow-up " + followupId);
    }
}
