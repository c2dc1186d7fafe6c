package dev.redress.followup;

import dev.redress.followup.domain.Feedback;
import dev.redress.followup.domain.FollowUp;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Ground;
import dev.redress.followup.domain.LinkAnswer;
import dev.redress.followup.domain.Refusal;
import dev.redress.followup.domain.Refusal.Code;
import dev.redress.followup.domain.Report;
import dev.redress.followup.domain.Request;
import dev.redress.followup.domain.Visits;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do with follow-ups: find, decide, save. A follow-up is planned when others tell that a cycle has ended (see
 * {@code inbound}); what an attempt leads to is in {@code domain}.
 */
public final class FollowupDesk {
    private static final Logger LOGGER = LoggerFactory.getLogger(FollowupDesk.class);
    private static final Pattern ID = Pattern.compile("(.+)-([1-9][0-9]{0,8})");

    private final VisitBook visits;
    private final Grounds grounds;

    public FollowupDesk(VisitBook visits, Grounds grounds) {
        this.visits = visits;
        this.grounds = grounds;
    }

    /** One follow-up, among all of its complaint. */
    public record Found(Visits visits, FollowUp followUp) {}

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

    public Found find(String followupId) {
        return find(Id.of(followupId));
    }

    private Found find(Id id) {
        return visits.find(id.complaintId()).map(it -> found(it, id)).orElseThrow(() -> noSuch(id.toString()));
    }

    public FollowupPage search(FollowupSearch search) {
        return visits.search(search);
    }

    /** Someone tried to ask the customer. */
    public Found attempt(String followupId, Report report) {
        var id = Id.of(followupId);
        return log(id, "attempt on record", decide(id, (it, ground) -> it.attempt(id.cycle(), report, ground)));
    }

    /** Somebody is to ask the customer, as a lead wishes. */
    public Found assign(String followupId, String agent, String by) {
        var id = Id.of(followupId);
        return log(id, "assigned by hand", decide(id, (it, ground) -> it.assign(id.cycle(), agent, by, ground)));
    }

    /** The customer asks that the complaint be taken up again. */
    public Found reopen(String followupId, Request request) {
        var id = Id.of(followupId);
        return log(id, "taken up again", decide(id, (it, ground) -> it.reopen(id.cycle(), request, ground)));
    }

    /** Someone heard praise or a suggestion. */
    public Found heard(String followupId, Feedback feedback) {
        var id = Id.of(followupId);
        return log(id, "feedback on record", decide(id, (it, ground) -> it.heard(id.cycle(), feedback, ground)));
    }

    /**
     * The customer answers on a page.
     *
     * @throws Refusal ANSWERED when the customer has answered in this cycle, OVER when another one has begun
     */
    public Found answer(String complaintId, int cycle, LinkAnswer answer) {
        var id = new Id(complaintId, cycle);
        return log(id, "answered on a page", decide(id, (it, ground) -> it.answer(cycle, answer, ground)));
    }

    private Found decide(Id id, BiFunction<Visits, Ground, List<FollowupEvent>> decision) {
        return found(visits.change(id.complaintId(), it -> grounds.decide(it, decision)), id);
    }

    private static Found found(Visits all, Id id) {
        return all.followUp(id.cycle()).map(it -> new Found(all, it)).orElseThrow(() -> noSuch(id.toString()));
    }

    private static Found log(Id id, String what, Found found) {
        LOGGER.atInfo()
                .addKeyValue("followupId", id)
                .addKeyValue("state", found.followUp().state())
                .log(what);
        return found;
    }

    private static Refusal noSuch(String followupId) {
        return new Refusal(Code.NO_SUCH_FOLLOWUP, "there is no follow-up " + followupId);
    }
}
