package dev.redress.followup;

import dev.redress.followup.domain.FollowUp;
import dev.redress.followup.domain.Limits;
import dev.redress.followup.domain.Refusal;
import dev.redress.followup.domain.Refusal.Code;
import dev.redress.followup.domain.Report;
import dev.redress.followup.domain.Visits;
import java.time.Clock;
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
    private final Limits limits;
    private final Clock clock;

    public FollowupDesk(VisitBook visits, Limits limits, Clock clock) {
        this.visits = visits;
        this.limits = limits;
        this.clock = clock;
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
    }

    public Found find(String followupId) {
        var id = Id.of(followupId);
        return visits.find(id.complaintId())
                .flatMap(all -> all.followUp(id.cycle()).map(it -> new Found(all, it)))
                .orElseThrow(() -> noSuch(followupId));
    }

    public FollowupPage search(FollowupSearch search) {
        return visits.search(search);
    }

    public Found attempt(String followupId, Report report) {
        var id = Id.of(followupId);
        var after = visits.change(id.complaintId(), it -> it.attempt(id.cycle(), report, limits, clock.instant()));
        var found = new Found(after, after.followUp(id.cycle()).orElseThrow(() -> noSuch(followupId)));
        LOGGER.atInfo()
                .addKeyValue("followupId", followupId)
                .addKeyValue("result", report.result())
                .addKeyValue("state", found.followUp().state())
                .log("attempt on record");
        return found;
    }

    private static Refusal noSuch(String followupId) {
        return new Refusal(Code.NO_SUCH_FOLLOWUP, "there is no follow-up " + followupId);
    }
}
