package dev.redress.intake.readings;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.ChangeResult;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.readings.domain.Assignments;
import dev.redress.intake.readings.domain.ReadingEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is assigned to complaints and so may see their customers, and who was shown one. */
public final class ReadingService {
    private final AggregateRepository<Assignments, Assignments> assignments;
    private final AggregateRepository<ReadingEntry, ReadingEntry> readings;
    private final Lookup<Colleagues> colleagues;
    private final ZoneId zone;
    private final Ids ids;
    private final Clock clock;

    ReadingService(
            AggregateRepository<Assignments, Assignments> assignments,
            AggregateRepository<ReadingEntry, ReadingEntry> readings,
            Lookup<Colleagues> colleagues,
            ZoneId zone,
            Ids ids,
            Clock clock) {
        this.assignments = assignments;
        this.readings = readings;
        this.colleagues = colleagues;
        this.zone = zone;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of these complaints that somebody is assigned to, or stands in today for who is. */
    public Set<String> assignedTo(String code, Collection<String> complaints) {
        var here = colleagues.current();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return assignments.findAll(complaints).entrySet().stream()
                .filter(it ->
                        it.getValue().people().stream().anyMatch(person -> here.isOrStandsInFor(code, person, today)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Puts on record that somebody is about to be shown these, all of them before the first is shown.
     *
     * @param shown without an id and a time, which they get here
     * @throws RuntimeException when one of them could not be put on record: then none may be shown
     */
    public void record(List<ReadingEntry> shown) {
        if (shown.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var all = new HashMap<String, Function<ReadingEntry, List<ReadingEntry>>>();
        for (var it : shown) {
            var id = ids.random().toString();
            all.put(id, before -> List.of(it.with().id(id).readAt(now).build()));
        }
        ChangeResult.requireAll(readings.changeAll(RequestIds.current(), all).values());
    }

    /** Forgets what was said of readings of these customers and complaints; that they were read stays on record. */
    public int silence(Collection<String> refs, Collection<String> complaintIds) {
        var which = Where.either(
                Where.all().among(ReadingAggregates.CUSTOMER, refs),
                Where.all().among(ReadingAggregates.COMPLAINT, complaintIds));
        var all = readings.search(which);
        var changes = new HashMap<String, Function<ReadingEntry, List<ReadingEntry>>>();
        all.stream().filter(it -> !it.reason().isEmpty()).forEach(it -> changes.put(it.id(), ReadingEntry::silent));
        ChangeResult.requireAll(
                readings.changeAll(RequestIds.current(), changes).values());
        return all.size();
    }

    /** One page of the readings that match, the newest first. */
    public Page<ReadingEntry> search(ReadingSearch it, Paging paging) {
        var which = Where.all()
                .any(ReadingAggregates.CUSTOMER, it.customer())
                .any(ReadingAggregates.BY, it.by())
                .any(ReadingAggregates.GROUND, it.ground())
                .is(ReadingAggregates.CONFIDENTIAL, it.confidential())
                .before(ReadingAggregates.READ_AT, it.to());
        if (it.from() != null) {
            which = which.from(ReadingAggregates.READ_AT, it.from());
        }
        if (!it.complaint().isEmpty()) {
            which = which.and(Where.either(
                    Where.all().among(ReadingAggregates.COMPLAINT, it.complaint()),
                    Where.all().among(ReadingAggregates.NUMBER, it.complaint())));
        }
        var order = Sorts.orderBy(Sorts.descending(ReadingAggregates.READ_AT), Sorts.ascending("_id"));
        return AggregatePages.of(readings, which, order, paging);
    }
}
