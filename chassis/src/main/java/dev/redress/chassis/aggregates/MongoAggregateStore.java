package dev.redress.chassis.aggregates;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.redress.chassis.mongo.FieldCipher;
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
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Aggregates in MongoDB, in the form of {@link AggregateDocuments}.
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
    private final FieldCipher cipher;
    private final AggregateDocuments<S> documents;
    private final UnreadableDocuments unreadable;

    public MongoAggregateStore(
            AggregateType<S, ?> type, MongoTemplate mongo, FieldCipher cipher, MeterRegistry metrics) {
        this.type = type;
        this.mongo = mongo;
        this.unreadable = new UnreadableDocuments(type.collection(), metrics);
        this.cipher = cipher;
        this.documents = new AggregateDocuments<>(type, cipher);
    }

    /** Runs on the collection; what goes wrong comes out as Spring's exceptions of data access. */
    private <T> T run(Function<MongoCollection<RawBsonDocument>, T> action) {
        return mongo.execute(type.collection(), it -> action.apply(it.withDocumentClass(RawBsonDocument.class)));
    }

    @Override
    public Loaded<S> load(Collection<String> ids) {
        return run(collection -> {
            var found = new HashMap<String, StoredAggregate<S>>();
            var bad = new HashMap<String, UnreadableDocument>();
            // One batch: by default the driver comes back for more after the first 101.
            collection.find(Filters.in("_id", ids)).batchSize(ids.size() + 1).forEach(it -> {
                try {
                    found.put(AggregateDocuments.id(it), unreadable.read(it, documents::read));
                } catch (UnreadableDocument e) {
                    bad.put(AggregateDocuments.id(it), e);
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
    public Set<String> save(Collection<StoredAggregate<S>> changed, Instant now) {
        var all = List.copyOf(changed);
        var writes = new ArrayList<ReplaceOneModel<RawBsonDocument>>(all.size());
        for (var it : all) {
            var unchanged = Filters.and(Filters.eq("_id", it.id()), Filters.eq("revision", it.revision() - 1));
            writes.add(new ReplaceOneModel<>(unchanged, documents.write(it, now), UPSERT));
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
        var writes = new ArrayList<UpdateOneModel<RawBsonDocument>>(told.size());
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
            return unreadable.firstReadable(collection.find(which), atMost, documents::read);
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
                            .readable(it, AggregateDocuments::published)
                            .ifPresent(versions -> found.put(AggregateDocuments.id(it), versions)));
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
                    .forEach(it -> unreadable.readable(it, documents::read).ifPresent(reader));
            return type.collection();
        });
    }

    /** Who was faster has written with the newest key. */
    @Override
    public int sealAnew(int atMost, Instant now) {
        if (type.sealed().isEmpty() || !cipher.seals()) {
            return 0;
        }
        var which = Filters.in(AggregateDocuments.SEALED_WITH, cipher.others());
        var found = run(collection -> unreadable.firstReadable(collection.find(which), atMost, documents::read));
        if (!found.isEmpty()) {
            save(found.stream().map(StoredAggregate::saved).toList(), now);
        }
        return found.size();
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
            if (type.isSearched()) {
                // Its keys are looked through for a part of a text, which are less to read than the documents.
                collection.createIndex(Indexes.ascending(Where.WORDS));
            }
            if (!type.sealed().isEmpty()) {
                collection.createIndex(Indexes.ascending(AggregateDocuments.SEALED_WITH));
            }
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
                    .forEach(it -> unreadable.readable(it, documents::state).ifPresent(found::add));
            return found;
        });
    }

    @Override
    public void each(Bson filter, Consumer<S> reader) {
        run(collection -> {
            collection
                    .find(filter)
                    .forEach(it -> unreadable.readable(it, documents::state).ifPresent(reader));
            return type.collection();
        });
    }

    @Override
    public long count(Bson filter) {
        return run(collection -> collection.countDocuments(filter));
    }
}
