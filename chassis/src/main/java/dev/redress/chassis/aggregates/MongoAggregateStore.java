package dev.redress.chassis.aggregates;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.redress.chassis.mongo.UnreadableDocument;
import dev.redress.chassis.mongo.UnreadableDocuments;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.work.Part;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * AggregateRepository in MongoDB, in the form {@code {_id, revision, touched, state, seen, published, outbox, parked, owed, words}}.
 *
 * <p>A save is an upsert filtered by id and the revision before: when another writer was faster nothing matches, the
 * insertion that follows meets the existing id, and the duplicate-key error names the loser. So one unordered bulk write
 * serves new and changed documents and tells exactly which of them lost, on every MongoDB and without transactions.
 */
public final class MongoAggregateStore<S> implements AggregateStore<S> {
    private static final Logger LOGGER = LoggerFactory.getLogger(MongoAggregateStore.class);
    private static final String OUTBOX_SINCE = "outbox." + OutboxDocuments.SINCE;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** Bad value, field names, validation, too large: codes of MongoDB that would come again whenever it is written. */
    private static final Set<Integer> REFUSED_AS_IT_IS = Set.of(2, 52, 56, 57, 121, 10334, 17419, 17420);

    /** Thrown when the store refuses a document for what it is. */
    static final class UnstorableDocument extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnstorableDocument(int code) {
            super("the store refuses the document with code " + code);
        }
    }

    private final AggregateType<S, ?> type;
    private final MongoTemplate mongo;
    private final MongoConverter converter;
    private final UnreadableDocuments unreadable;

    public MongoAggregateStore(AggregateType<S, ?> type, MongoTemplate mongo, MeterRegistry metrics) {
        this.type = type;
        this.mongo = mongo;
        this.unreadable = new UnreadableDocuments(type.collection(), metrics);
        this.converter = mongo.getConverter();
    }

    /** Runs on the collection; what goes wrong comes out as Spring's exceptions of data access. */
    private <T> T run(CollectionCallback<T> action) {
        return mongo.execute(type.collection(), action);
    }

    @Override
    public Loaded<S> load(Collection<String> ids) {
        return run(collection -> {
            var found = new HashMap<String, StoredAggregate<S>>();
            var bad = new HashMap<String, UnreadableDocument>();
            // One batch: by default the driver comes back for more after the first 101.
            collection.find(Filters.in("_id", ids)).batchSize(ids.size() + 1).forEach(it -> {
                try {
                    found.put(it.getString("_id"), unreadable.read(it, this::read));
                } catch (UnreadableDocument e) {
                    bad.put(it.getString("_id"), e);
                }
            });
            // Mostly there are none, and every poll comes through here.
            if (!unreadable.ids().isEmpty()) {
                unreadable.mended(
                        ids.stream().filter(it -> !bad.containsKey(it)).toList());
            }
            return new Loaded<>(found, bad);
        });
    }

    @Override
    public Set<String> save(Collection<StoredAggregate<S>> documents, Instant now) {
        var all = List.copyOf(documents);
        var writes = new ArrayList<ReplaceOneModel<Document>>(all.size());
        for (var it : all) {
            var unchanged = Filters.and(Filters.eq("_id", it.id()), Filters.eq("revision", it.revision() - 1));
            writes.add(new ReplaceOneModel<>(unchanged, write(it, now), UPSERT));
        }
        return run(collection -> {
            try {
                collection.bulkWrite(writes, UNORDERED);
                return Set.of();
            } catch (MongoBulkWriteException e) {
                return conflicts(all, e);
            }
        });
    }

    private Set<String> conflicts(List<StoredAggregate<S>> all, MongoBulkWriteException e) {
        var lost = new HashSet<String>();
        for (var error : e.getWriteErrors()) {
            if (REFUSED_AS_IT_IS.contains(error.getCode())) {
                throw new UnstorableDocument(error.getCode());
            }
            if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            lost.add(all.get(error.getIndex()).id());
        }
        if (e.getWriteConcernError() != null) {
            throw e;
        }
        return lost;
    }

    @Override
    public void clear(Collection<StoredAggregate<S>> told) {
        var writes = new ArrayList<UpdateOneModel<Document>>(told.size());
        for (var it : told) {
            var ids = it.outbox().stream().map(OutboxEntry::id).toList();
            writes.add(new UpdateOneModel<>(
                    Filters.eq("_id", it.id()), Updates.pull("outbox", new Document("id", new Document("$in", ids)))));
        }
        run(collection -> collection.bulkWrite(writes, UNORDERED));
    }

    @Override
    public List<StoredAggregate<S>> leftBehind(Instant before, int atMost) {
        return run(collection -> {
            var which = Filters.lt(OUTBOX_SINCE, Date.from(before));
            return unreadable.firstReadable(collection.find(which), atMost, this::read);
        });
    }

    /** A guarded write that was decided before meets another revision, so that what is noted is not written over. */
    @Override
    public void owe(Map<String, Set<String>> marks) {
        marks.forEach((id, its) -> {
            var owed = Updates.combine(Updates.addEachToSet("owed", List.copyOf(its)), Updates.inc("revision", 1L));
            try {
                run(collection -> collection.updateOne(Filters.eq("_id", id), owed));
            } catch (DataIntegrityViolationException e) {
                // Damaged in these two fields, too: the dead letters alone tell what it is owed.
                LOGGER.atWarn()
                        .addKeyValue("collection", type.collection())
                        .addKeyValue("id", id)
                        .log("an unreadable document does not hold either what it is owed");
            }
        });
    }

    @Override
    public Map<String, Map<String, Long>> published(Collection<String> ids) {
        return run(collection -> {
            var found = new HashMap<String, Map<String, Long>>();
            collection
                    .find(Filters.in("_id", ids))
                    .projection(Projections.include("published"))
                    .batchSize(ids.size() + 1)
                    .forEach(it -> unreadable
                            .readable(it, each -> versions(each.get("published", Document.class)))
                            .ifPresent(versions -> found.put(it.getString("_id"), versions)));
            return found;
        });
    }

    /** A guarded write that was decided before meets another revision, and is decided anew. */
    @Override
    public void passOver(String id, String stage, long version) {
        var over = Updates.combine(Updates.max("published." + stage, version), Updates.inc("revision", 1L));
        run(collection -> collection.updateOne(Filters.eq("_id", id), over));
    }

    @Override
    public void touchedSince(Instant time, Consumer<StoredAggregate<S>> reader) {
        run(collection -> {
            collection
                    .find(Filters.gte("touched", Date.from(time)))
                    .forEach(it -> unreadable.readable(it, this::read).ifPresent(reader));
            return type.collection();
        });
    }

    @Override
    public void lookAgain() {
        var ids = unreadable.ids();
        if (!ids.isEmpty()) {
            load(ids);
        }
    }

    @Override
    public Part part() {
        return unreadable.part();
    }

    @Override
    public void declareIndexes() {
        run(collection -> {
            collection.createIndex(Indexes.ascending(OUTBOX_SINCE), new IndexOptions().sparse(true));
            type.indexes().forEach(collection::createIndex);
            return type.collection();
        });
    }

    @Override
    public List<S> search(Bson filter, Bson sort, int skip, int limit) {
        return run(collection -> {
            var found = new ArrayList<S>();
            collection
                    .find(filter)
                    .sort(sort)
                    .skip(skip)
                    .limit(limit)
                    .forEach(it -> unreadable.readable(it, this::state).ifPresent(found::add));
            return found;
        });
    }

    @Override
    public void each(Bson filter, Consumer<S> reader) {
        run(collection -> {
            collection
                    .find(filter)
                    .forEach(it -> unreadable.readable(it, this::state).ifPresent(reader));
            return type.collection();
        });
    }

    @Override
    public long count(Bson filter) {
        return run(collection -> collection.countDocuments(filter));
    }

    private Document write(StoredAggregate<S> it, Instant now) {
        var state = new Document();
        converter.write(it.state(), state);
        var words = type.words(it.state());
        var document = new Document("_id", it.id())
                .append("revision", it.revision())
                .append("touched", Date.from(now))
                .append("state", state)
                .append("seen", new Document(Map.copyOf(it.seen())))
                .append("published", new Document(Map.copyOf(it.published())))
                .append(
                        "outbox",
                        it.outbox().stream()
                                .map(entry -> OutboxDocuments.write(entry, now))
                                .toList())
                .append(
                        "parked",
                        it.parked().stream().map(MongoAggregateStore::write).toList())
                .append("owed", List.copyOf(it.owed()));
        return words.isEmpty() ? document : document.append(Where.WORDS, words);
    }

    private StoredAggregate<S> read(Document it) {
        return new StoredAggregate<>(
                it.getString("_id"),
                it.getLong("revision"),
                state(it),
                versions(it.get("seen", Document.class)),
                versions(it.get("published", Document.class)),
                it.getList("outbox", Document.class).stream()
                        .map(OutboxDocuments::read)
                        .toList(),
                it.getList("parked", Document.class).stream()
                        .map(MongoAggregateStore::readParked)
                        .toList(),
                Set.copyOf(it.getList("owed", String.class)));
    }

    private S state(Document it) {
        return StoredForm.complete(converter.read(type.state(), it.get("state", Document.class)));
    }

    private static Map<String, Long> versions(Document it) {
        var versions = new HashMap<String, Long>();
        it.forEach((topic, version) -> versions.put(topic, ((Number) version).longValue()));
        return Map.copyOf(versions);
    }

    private static Document write(ParkedEvent it) {
        return new Document("topic", it.topic())
                .append("id", it.id())
                .append("source", it.source())
                .append("type", it.type())
                .append("version", it.version())
                .append("time", Date.from(it.time()))
                .append("causationId", it.causationId())
                .append("data", it.data());
    }

    private static ParkedEvent readParked(Document it) {
        return new ParkedEvent(
                it.getString("topic"),
                it.getString("id"),
                it.getString("source"),
                it.getString("type"),
                it.getLong("version"),
                it.getDate("time").toInstant(),
                it.getString("causationId"),
                it.getString("data"));
    }
}
