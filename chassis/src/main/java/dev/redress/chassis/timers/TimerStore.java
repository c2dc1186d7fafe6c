package dev.redress.chassis.timers;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.redress.chassis.mongo.UnreadableDocuments;
import dev.redress.chassis.work.Part;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * When documents want to be woken, apart from the documents: {@code {_id, at, asked, revision, lease, holder, failures, parked}}
 * in {@code <collection>_timers}, only for those that do want it.
 *
 * <p>A write names the revision that it speaks for and gives way to a newer one. Should an older one come last all the same,
 * after the newer took the entry away, a document is woken that does not want to be: it then decides nothing, and the entry
 * goes. {@code asked} is set from outside for all documents at once, and stays until the document was woken.
 */
public final class TimerStore {
    /** Farther than the store can say, and than anybody waits. */
    private static final Instant FARTHEST = Instant.parse("+100000-01-01T00:00:00Z");

    private static final Date NOBODY = Date.from(Instant.EPOCH);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final String collection;
    private final MongoTemplate mongo;
    private final UnreadableDocuments bad;

    public TimerStore(String documents, MongoTemplate mongo, MeterRegistry metrics) {
        this.collection = documents + "_timers";
        this.bad = new UnreadableDocuments(collection, metrics);
        this.mongo = mongo;
    }

    /**
     * When a document wants to be woken, as of a revision of it.
     *
     * @param at null when it does not
     */
    public record Waking(String id, long revision, Instant at) {

        boolean never() {
            return at == null;
        }

        /** The store keeps milliseconds; to be woken before the time would be in vain. */
        Date date() {
            if (at.isAfter(FARTHEST)) {
                return Date.from(FARTHEST);
            }
            var millis = at.truncatedTo(ChronoUnit.MILLIS);
            return Date.from(millis.equals(at) ? millis : millis.plusMillis(1));
        }
    }

    /**
     * An entry whose time has come.
     *
     * @param since when that was
     * @param failures how often it was woken in vain since it was set
     */
    record Due(String id, Instant since, int failures) {}

    /**
     * An entry that was woken in vain too often: it is left alone until its document changes or somebody asks for it.
     *
     * @param reason of the last time
     */
    public record Parked(String id, Instant since, String reason) {}

    private <T> T run(CollectionCallback<T> action) {
        return mongo.execute(collection, action);
    }

    /** Sets or takes away, whoever is waking the documents meanwhile. */
    public void set(Collection<Waking> wakings) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var it : wakings) {
            var older = Filters.and(Filters.eq("_id", it.id()), Filters.lt("revision", it.revision()));
            writes.add(it.never() ? new DeleteOneModel<>(older) : new UpdateOneModel<>(older, free(it), UPSERT));
        }
        run(entries -> {
            try {
                return entries.bulkWrite(writes, UNORDERED);
            } catch (MongoBulkWriteException e) {
                // An upsert that finds only a newer entry meets its id: the newer one holds.
                if (e.getWriteConcernError() != null
                        || e.getWriteErrors().stream()
                                .anyMatch(it -> it.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                    throw e;
                }
                return e.getWriteResult();
            }
        });
    }

    /** Those that are due and that nobody has taken, the earliest first. */
    List<Due> due(Instant now, int atMost) {
        var date = Date.from(now);
        var due = Filters.or(Filters.lte("at", date), Filters.lte("asked", date));
        return run(entries -> bad.firstReadable(
                entries.find(Filters.and(due, Filters.lte("lease", date)))
                        .sort(Sorts.ascending("at"))
                        .batchSize(atMost + 1),
                atMost,
                it -> new Due(it.getString("_id"), since(it), it.getInteger("failures", 0))));
    }

    /** The ids of those that were found in a form that cannot be read. */
    public List<String> unreadable() {
        return bad.ids();
    }

    /** Takes away these entries, whatever they hold, and sets these instead. */
    public void replace(Collection<String> ids, Collection<Waking> wakings) {
        run(entries -> entries.deleteMany(Filters.in("_id", ids)));
        if (!wakings.isEmpty()) {
            set(wakings);
        }
        bad.mended(ids);
    }

    /** Says in health which cannot be read. */
    public Part part() {
        return bad.part();
    }

    private static Instant since(Document entry) {
        var at = entry.getDate("at").toInstant();
        var asked = entry.getDate("asked");
        return asked == null || asked.toInstant().isAfter(at) ? at : asked.toInstant();
    }

    /**
     * Takes entries for a while.
     *
     * @param holder never used before
     * @return those that nobody else was faster with
     */
    List<Due> take(List<Due> due, Instant now, Instant until, String holder) {
        var ids = Filters.in("_id", due.stream().map(Due::id).toList());
        return run(entries -> {
            var taken = entries.updateMany(
                    Filters.and(ids, Filters.lte("lease", Date.from(now))),
                    Updates.combine(Updates.set("lease", Date.from(until)), Updates.set("holder", holder)));
            if (taken.getModifiedCount() == due.size()) {
                return due;
            }
            var mine = new HashSet<String>();
            if (taken.getModifiedCount() > 0) {
                entries.find(Filters.and(ids, Filters.eq("holder", holder)))
                        .batchSize(due.size() + 1)
                        .forEach(it -> mine.add(it.getString("_id")));
            }
            return due.stream().filter(it -> mine.contains(it.id())).toList();
        });
    }

    /** Gives back what was taken, to be woken next as these say. What was set anew meanwhile stays as it is. */
    void giveBack(Collection<Waking> wakings, String holder) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var it : wakings) {
            var mine = Filters.and(
                    Filters.eq("_id", it.id()), Filters.eq("holder", holder), Filters.lte("revision", it.revision()));
            writes.add(
                    it.never()
                            ? new DeleteOneModel<>(mine)
                            : new UpdateOneModel<>(mine, Updates.combine(free(it), Updates.unset("asked"))));
        }
        if (!writes.isEmpty()) {
            run(entries -> entries.bulkWrite(writes, UNORDERED));
        }
    }

    /** Keeps an entry that was woken in vain from being taken before a time. */
    void postpone(Due it, String holder, Instant until) {
        update(it, holder, until, Updates.unset("parked"));
    }

    /** Leaves an entry alone that was woken in vain too often. */
    void park(Due it, String holder, String reason) {
        update(it, holder, FARTHEST, Updates.set("parked", reason));
    }

    private void update(Due it, String holder, Instant lease, Bson more) {
        var mine = Filters.and(Filters.eq("_id", it.id()), Filters.eq("holder", holder));
        run(entries -> entries.updateOne(
                mine,
                Updates.combine(
                        Updates.set("failures", it.failures() + 1),
                        Updates.set("lease", Date.from(lease)),
                        Updates.set("holder", ""),
                        more)));
    }

    /** Those that were parked, at most so many. */
    List<Parked> parked(int atMost) {
        return run(entries -> bad.firstReadable(
                entries.find(Filters.exists("parked")),
                atMost,
                it -> new Parked(it.getString("_id"), since(it), it.getString("parked"))));
    }

    long countParked() {
        return run(entries -> entries.countDocuments(Filters.exists("parked")));
    }

    /** Lets all that were parked be tried as if they had never failed; returns how many. */
    long unpark() {
        return run(entries -> entries.updateMany(
                        Filters.exists("parked"),
                        Updates.combine(
                                Updates.unset("parked"), Updates.unset("failures"), Updates.set("lease", NOBODY)))
                .getModifiedCount());
    }

    /** Sees to it that all are woken by a time, also those that are being woken or set anew right now. */
    void wakeAll(Instant at) {
        run(entries -> entries.updateMany(
                new Document(),
                Updates.combine(
                        Updates.min("asked", Date.from(at)), Updates.set("lease", NOBODY), Updates.set("holder", ""))));
    }

    public void declareIndexes() {
        run(entries -> {
            entries.createIndex(Indexes.ascending("at"));
            entries.createIndex(Indexes.ascending("asked"));
            entries.createIndex(Indexes.ascending("parked"), new IndexOptions().sparse(true));
            return collection;
        });
    }

    private static Bson free(Waking it) {
        return Updates.combine(
                Updates.set("at", it.date()),
                Updates.set("revision", it.revision()),
                Updates.set("lease", NOBODY),
                Updates.set("holder", ""),
                Updates.unset("failures"),
                Updates.unset("parked"));
    }
}
