package dev.redress.intake.customers.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a complaint stands, as other stages tell. They tell in no common order, so each word is kept with the cycle that it
 * is of, and the state follows from all of them.
 *
 * @param cycle the latest that was heard of; 1 before it is ever reopened
 * @param category empty until it is triaged
 * @param severity empty until it is triaged
 * @param department that has it; empty for none
 * @param handler code of who handles it; empty for nobody
 * @param waiting why it waits; empty when it does not
 * @param ended how the latest cycle that has ended did; absent before one has
 * @param closedCycle that was closed last; 0 before one was
 * @param withdrawnAt when the customer withdrew it; absent unless they did
 * @param master id of the complaint that it is handled with; empty when it is handled by itself
 */
@RecordBuilder
public record Course(
        int cycle,
        String category,
        String severity,
        String department,
        String handler,
        String waiting,
        Ended ended,
        int closedCycle,
        Instant withdrawnAt,
        String master)
        implements CourseBuilder.With {

    static final Course BEGUN = new Course(1, "", "", "", "", "", null, 0, null, "");

    /**
     * How a cycle ended.
     *
     * @param rejected whether it was refused
     * @param outcome as resolution names it
     */
    public record Ended(int cycle, boolean rejected, String outcome, Instant at) {}

    public SummaryState state() {
        if (!master.isEmpty()) {
            return SummaryState.MERGED;
        }
        if (closedCycle >= cycle) {
            return SummaryState.CLOSED;
        }
        if (ended != null && ended.cycle() >= cycle) {
            return ended.rejected() ? SummaryState.REJECTED : SummaryState.RESOLVED;
        }
        if (withdrawnAt != null) {
            return SummaryState.WITHDRAWN;
        }
        if (!waiting.isEmpty()) {
            return SummaryState.WAITING;
        }
        if (!handler.isEmpty()) {
            return SummaryState.IN_HAND;
        }
        return cycle > 1 ? SummaryState.REOPENED : SummaryState.RECEIVED;
    }

    /** When it came to its end; empty while something is to be done, also together with another complaint. */
    public Optional<Instant> over() {
        return switch (state()) {
            case RECEIVED, IN_HAND, WAITING, REOPENED, MERGED -> Optional.empty();
            case WITHDRAWN -> Optional.of(withdrawnAt);
            case RESOLVED, REJECTED, CLOSED -> Optional.ofNullable(ended).map(Ended::at);
        };
    }

    public Course triaged(String itsCategory, String itsSeverity, String itsDepartment) {
        return with().category(itsCategory)
                .severity(itsSeverity)
                .department(department.isEmpty() ? itsDepartment : department)
                .build();
    }

    public Course reclassified(String itsCategory, String itsSeverity) {
        return with().category(itsCategory).severity(itsSeverity).build();
    }

    public Course handledBy(String itsDepartment, String itsHandler) {
        return with().department(itsDepartment.isEmpty() ? department : itsDepartment)
                .handler(itsHandler)
                .build();
    }

    public Course paused(String reason) {
        return withWaiting(reason);
    }

    public Course resumed() {
        return withWaiting("");
    }

    /** A later cycle's end stays when that of an earlier one comes after it. */
    public Course end(Ended it) {
        return ended == null || it.cycle() >= ended.cycle()
                ? with().ended(it)
                        .waiting("")
                        .cycle(Math.max(cycle, it.cycle()))
                        .build()
                : this;
    }

    public Course closed(int itsCycle) {
        return withClosedCycle(Math.max(closedCycle, itsCycle));
    }

    public Course reopened(int newCycle) {
        return withCycle(Math.max(cycle, newCycle));
    }

    public Course withdrawn(Instant at) {
        return withWithdrawnAt(at);
    }

    public Course mergedInto(String itsMaster) {
        return withMaster(itsMaster);
    }

    public Course unmerged() {
        return withMaster("");
    }
}
