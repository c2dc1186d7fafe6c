package dev.redress.intake.imports;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.redress.chassis.mongo.UnreadableDocuments;
import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.WithParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Imports and their files (GridFS) in the store. One replica works on an import at a time: it holds a lease, and every step
 * forward is written only while it does.
 */
final class ImportStore implements WithParts {
    private static final String IMPORTS = "imports";
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoTemplate mongo;
    private final RowErrorStore errors;
    private final UnreadableDocuments unreadable;

    ImportStore(MongoTemplate mongo, RowErrorStore errors, MeterRegistry metrics) {
        this.mongo = mongo;
        this.unreadable = new UnreadableDocuments(IMPORTS, metrics);
        this.errors = errors;
    }

    /** An import that this replica may work on now. */
    record Lease(String importId, String mapping, String file, long rowsDone) {}

    /** What became of a block of rows. */
    record Block(long rows, long accepted, long duplicates, Map<String, Long> byChannel, List<RowError> errors) {
        Block and(Block next) {
            var channels = new HashMap<>(byChannel);
            next.byChannel().forEach((channel, count) -> channels.merge(channel, count, Long::sum));
            var all = new ArrayList<>(errors);
            all.addAll(next.errors());
            return new Block(
                    rows + next.rows(),
                    accepted + next.accepted(),
                    duplicates + next.duplicates(),
                    Map.copyOf(channels),
                    List.copyOf(all));
        }
    }

    @Override
    public List<Part> parts() {
        return List.of(unreadable.part(), errors.part());
    }

    private GridFSBucket files() {
        return GridFSBuckets.create(mongo.getDb(), "importFiles");
    }

    boolean isKept(String id) {
        return mongo.execute(IMPORTS, it -> it.find(Filters.eq("_id", id)).first()) != null;
    }

    /** Keeps a file and opens its import. */
    void keep(String id, String publisher, String name, String mapping, InputStream content, Instant now) {
        files().uploadFromStream(new BsonString(id), name, content);
        var document = new Document("state", Import.State.RUNNING.name())
                .append("publisher", publisher)
                .append("file", name)
                .append("mapping", mapping)
                .append("rows", 0L)
                .append("accepted", 0L)
                .append("duplicates", 0L)
                .append("rejected", 0L)
                .append("byChannel", new Document())
                .append("failure", "")
                .append("startedAt", Date.from(now))
                .append("leaseUntil", Date.from(Instant.EPOCH));
        mongo.execute(IMPORTS, it -> it.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    Optional<Import> find(String id) {
        return Optional.ofNullable(mongo.execute(
                        IMPORTS, it -> it.find(Filters.eq("_id", id)).first()))
                .map(it -> unreadable.read(it, ImportStore::view));
    }

    /** @param publisher whose imports; empty for everybody's */
    List<Import> newest(String publisher, int atMost) {
        var whose = publisher.isEmpty() ? Filters.empty() : Filters.eq("publisher", publisher);
        return mongo.execute(IMPORTS, imports -> {
            var found = new ArrayList<Import>();
            imports.find(whose)
                    .sort(Sorts.descending("startedAt"))
                    .limit(atMost)
                    .forEach(it -> unreadable.readable(it, ImportStore::view).ifPresent(found::add));
            return found;
        });
    }

    /** Takes an import that nobody works on. */
    Optional<Lease> take(String worker, Instant now, Duration lease) {
        var free =
                Filters.and(Filters.eq("state", Import.State.RUNNING.name()), Filters.lt("leaseUntil", Date.from(now)));
        var mine =
                Updates.combine(Updates.set("worker", worker), Updates.set("leaseUntil", Date.from(now.plus(lease))));
        while (true) {
            var taken = mongo.<Document>execute(IMPORTS, it -> it.findOneAndUpdate(free, mine, AFTER));
            if (taken == null) {
                return Optional.empty();
            }
            // One that cannot be read is left alone until this lease has run out, and keeps no other from its turn.
            var found = unreadable.readable(taken, ImportStore::lease);
            if (found.isPresent()) {
                return found;
            }
        }
    }

    private static Lease lease(Document it) {
        return new Lease(
                it.getString("_id"),
                Objects.requireNonNull(it.getString("mapping")),
                it.getString("file"),
                it.getLong("rows"));
    }

    InputStream content(String id) {
        return files().openDownloadStream(new BsonString(id));
    }

    /**
     * Writes down a block and holds on to the lease.
     *
     * @return false when another replica has taken over; the block was not written down
     */
    boolean advance(Lease lease, String worker, long rowsBefore, Block block, Instant until) {
        errors.keep(lease.importId(), block.errors());
        var changes = new ArrayList<Bson>(List.of(
                Updates.inc("rows", block.rows()),
                Updates.inc("accepted", block.accepted()),
                Updates.inc("duplicates", block.duplicates()),
                Updates.inc("rejected", (long) block.errors().size()),
                Updates.set("leaseUntil", Date.from(until))));
        block.byChannel().forEach((channel, count) -> changes.add(Updates.inc("byChannel." + channel, count)));
        var mine = Filters.and(
                Filters.eq("_id", lease.importId()), Filters.eq("worker", worker), Filters.eq("rows", rowsBefore));
        return mongo.execute(
                        IMPORTS,
                        it -> it.updateOne(mine, Updates.combine(changes)).getMatchedCount())
                == 1L;
    }

    void finish(Lease lease, String worker, Import.State state, String failure, Instant now) {
        var mine = Filters.and(Filters.eq("_id", lease.importId()), Filters.eq("worker", worker));
        var changes = Updates.combine(
                Updates.set("state", state.name()),
                Updates.set("failure", failure),
                Updates.set("finishedAt", Date.from(now)));
        var matched = mongo.execute(IMPORTS, it -> it.updateOne(mine, changes).getMatchedCount()) == 1L;
        if (matched) {
            // The file holds personal data and has done its work; the rows are complaints now.
            files().delete(new BsonString(lease.importId()));
        }
    }

    private static Import view(Document it) {
        var byChannel = new HashMap<String, Long>();
        it.get("byChannel", Document.class)
                .forEach((channel, count) -> byChannel.put(channel, ((Number) count).longValue()));
        var finishedAt = it.getDate("finishedAt");
        return new Import(
                it.getString("_id"),
                it.getString("publisher"),
                Import.State.valueOf(it.getString("state")),
                it.getString("file"),
                it.getLong("rows"),
                it.getLong("accepted"),
                it.getLong("duplicates"),
                it.getLong("rejected"),
                byChannel,
                it.getString("failure"),
                it.getDate("startedAt").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
