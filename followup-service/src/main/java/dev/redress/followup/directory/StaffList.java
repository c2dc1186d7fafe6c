package dev.redress.followup.directory;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.followup.directory.domain.Department;
import dev.redress.followup.directory.domain.Person;
import dev.redress.followup.directory.domain.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Everybody, as this replica last saw them: decisions are made in memory and do not ask the store. It looks right after it
 * heard something itself, and from time to time for what other replicas heard; each look asks for what is new alone. While
 * the store is away everybody stays as last seen.
 */
public final class StaffList {
    private static final Logger LOGGER = LoggerFactory.getLogger(StaffList.class);
    private static final int NO_LIMIT = 0;
    /** By how much the clocks of replicas may differ, and a write may lag behind its decision, without being missed. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final AggregateRepository<Entry, Entry> entries;
    private final Duration refresh;
    private final News news;
    private final Clock clock;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Department> departments = new HashMap<>();
    private Instant newFrom = Instant.EPOCH;
    private Instant lookAgainAt = Instant.EPOCH;
    private volatile boolean looked;
    private volatile Staff current = Staff.NOBODY;

    StaffList(AggregateRepository<Entry, Entry> entries, StaffProperties properties, News news, Clock clock) {
        this.entries = entries;
        this.refresh = properties.refresh();
        this.news = news;
        this.clock = clock;
    }

    /**
     * Everybody. The first call after the start may have to wait for the store.
     *
     * @throws DataAccessException when the store is away and nobody was ever seen
     */
    public Staff current() {
        if (!looked) {
            refresh();
        }
        return current;
    }

    /** Looks for what is new. */
    public synchronized void refresh() {
        var now = clock.instant();
        var found = entries.search(
                Filters.gte(EntryKind.HEARD_AT, Date.from(newFrom)), Sorts.ascending("_id"), 0, NO_LIMIT);
        var before = current;
        found.forEach(this::take);
        if (!found.isEmpty()) {
            var seen = Staff.of(new ArrayList<>(people.values()), new ArrayList<>(departments.values()));
            current = seen.equals(before) ? before : seen;
        }
        newFrom = now.minus(OVERLAP);
        lookAgainAt = now.plus(refresh);
        looked = true;
    }

    private void take(Entry it) {
        if (it.person() != null) {
            people.put(it.person().code(), it.person());
        }
        if (it.department() != null) {
            departments.put(it.department().code(), it.department());
        }
    }

    /** A message is heard a moment before it is saved; a look that falls in between misses it, and the next one does not. */
    @Scheduled(fixedDelay = 100)
    void lookWhenItIsTime() {
        if (!news.taken() && !isTime()) {
            return;
        }
        try {
            refresh();
        } catch (DataAccessException e) {
            news.heard();
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("people and departments stay as last seen");
        }
    }

    private synchronized boolean isTime() {
        return !clock.instant().isBefore(lookAgainAt);
    }
}
