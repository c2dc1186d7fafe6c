package dev.redress.intake.complaints;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.intake.complaints.domain.ComplaintNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Gives out numbers and finds complaints by them. Serial numbers are taken from a counter in blocks, so replicas do not
 * wait for one another; which complaint a number belongs to is written before the complaint is, so a number that someone was
 * told always leads somewhere. A number is taken by an insert, which refuses one that is taken. One that was not needed is
 * given back and taken again; one whose complaint could not be written, nobody knows why, stays unused.
 *
 * <p>A store that lost its last writes would count from an earlier number again. So at the start, and whenever the store was
 * away, what is left of a block is dropped, and the counter is raised to the highest number that anybody was told.
 */
final class ComplaintNumbers {
    private static final Logger LOGGER = LoggerFactory.getLogger(ComplaintNumbers.class);
    private static final String COUNTERS = "counters";
    private static final String NUMBERS = "numbers";
    private static final int TAKEN = 11000;
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoTemplate mongo;
    private final int block;
    private final IntToLongFunction highestTold;
    private final LongSupplier restarts;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<String> back = new ArrayDeque<>();
    private int year;
    private long next;
    private long end;
    private long trustedSince = -1;

    /**
     * @param block how many to take from the counter at a time
     * @param highestTold of a year, the highest serial number that anybody was told
     * @param restarts rises whenever the store may have gone back in time
     */
    ComplaintNumbers(MongoTemplate mongo, int block, IntToLongFunction highestTold, LongSupplier restarts) {
        this.mongo = mongo;
        this.block = block;
        this.highestTold = highestTold;
        this.restarts = restarts;
    }

    /**
     * Numbers for these complaints, in their order, each written down for its complaint. Whoever asks while others are
     * served is served with all who wait: the store is asked once for them together.
     */
    List<String> take(int forYear, List<String> complaintIds) {
        var mine = new Asked(forYear, complaintIds, new CompletableFuture<>());
        asked.add(mine);
        turn.lock();
        try {
            if (!mine.given().isDone()) {
                serveAll();
            }
        } finally {
            turn.unlock();
        }
        try {
            return mine.given().join();
        } catch (CompletionException e) {
            throw AggregateRepository.reason(e);
        }
    }

    private record Asked(int year, List<String> complaintIds, CompletableFuture<List<String>> given) {}

    private void serveAll() {
        var byYear = new LinkedHashMap<Integer, List<Asked>>();
        for (var next = asked.poll(); next != null; next = asked.poll()) {
            byYear.computeIfAbsent(next.year(), it -> new ArrayList<>()).add(next);
        }
        byYear.forEach(this::serve);
    }

    private void serve(int forYear, List<Asked> together) {
        try {
            var numbers = write(
                            forYear,
                            together.stream()
                                    .flatMap(it -> it.complaintIds().stream())
                                    .toList())
                    .iterator();
            for (var it : together) {
                it.given()
                        .complete(it.complaintIds().stream()
                                .map(id -> numbers.next())
                                .toList());
            }
        } catch (RuntimeException | Error e) {
            together.forEach(it -> it.given().completeExceptionally(e));
        }
    }

    /** Two who enter the same complaint at once get two numbers: one of them gives its own back. */
    private List<String> write(int forYear, List<String> complaintIds) {
        var taken = new ArrayList<String>(Collections.nCopies(complaintIds.size(), null));
        var open = IntStream.range(0, complaintIds.size()).boxed().toList();
        while (!open.isEmpty()) {
            var free = free(forYear, open.size());
            var refused =
                    refused(documents(free, open.stream().map(complaintIds::get).toList()));
            var still = new ArrayList<Integer>();
            for (var i = 0; i < free.size(); i++) {
                if (refused.contains(free.get(i))) {
                    still.add(open.get(i));
                } else {
                    taken.set(open.get(i), free.get(i));
                }
            }
            if (!refused.isEmpty()) {
                LOGGER.atError()
                        .addKeyValue("numbers", refused.size())
                        .log("numbers were given out before: the store's counter went back, and is passed over");
            }
            open = still;
        }
        return taken;
    }

    private static List<Document> documents(List<String> numbers, List<String> complaintIds) {
        var documents = new ArrayList<Document>(numbers.size());
        for (var i = 0; i < numbers.size(); i++) {
            documents.add(new Document("_id", numbers.get(i)).append("complaintId", complaintIds.get(i)));
        }
        return documents;
    }

    /** Those that are taken already; the others are inserted. */
    private Set<String> refused(List<Document> documents) {
        return mongo.execute(NUMBERS, it -> {
            try {
                it.insertMany(documents, new InsertManyOptions().ordered(false));
                return Set.of();
            } catch (MongoBulkWriteException e) {
                var refused = new HashSet<String>();
                for (var error : e.getWriteErrors()) {
                    if (error.getCode() != TAKEN) {
                        throw e;
                    }
                    refused.add(documents.get(error.getIndex()).getString("_id"));
                }
                return refused;
            }
        });
    }

    /** The complaint that a number was given out for. */
    Optional<String> find(String number) {
        return Optional.ofNullable(mongo.<Document>execute(
                        NUMBERS,
                        it -> it.find(Filters.eq("_id", ComplaintNumber.canonical(number)))
                                .first()))
                .map(it -> it.getString("complaintId"));
    }

    /** Takes back numbers that nobody was told, to give them out again while it is their year. */
    void giveBack(int ofYear, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        mongo.execute(NUMBERS, it -> it.deleteMany(Filters.in("_id", numbers)));
        synchronized (this) {
            if (ofYear == year) {
                numbers.forEach(back::push);
            }
        }
    }

    private synchronized List<String> free(int forYear, int count) {
        var since = restarts.getAsLong();
        if (forYear != year || since != trustedSince) {
            back.clear();
            next = end;
            year = forYear;
            raise(forYear, highestTold.applyAsLong(forYear));
            trustedSince = since;
        }
        var free = new ArrayList<String>(count);
        while (free.size() < count) {
            if (!back.isEmpty()) {
                free.add(back.pop());
                continue;
            }
            if (next == end) {
                takeBlock(forYear, Math.max(block, count - free.size()));
            }
            free.add(ComplaintNumber.of(forYear, next++));
        }
        return free;
    }

    /** Never below what was told, whatever the store remembers. */
    private void raise(int forYear, long floor) {
        var before = mongo.<Document>execute(
                COUNTERS,
                it -> it.find(Filters.eq("_id", Integer.toString(forYear))).first());
        if (floor == 0 || (before != null && before.getLong("taken") >= floor)) {
            return;
        }
        LOGGER.atError()
                .addKeyValue("year", forYear)
                .addKeyValue("counted", before == null ? 0 : before.getLong("taken"))
                .addKeyValue("told", floor)
                .log("the store has gone back in time: numbers go on from the highest that was told");
        if (before == null) {
            beginYear(forYear);
        }
        mongo.execute(
                COUNTERS,
                it -> it.updateOne(Filters.eq("_id", Integer.toString(forYear)), Updates.max("taken", floor)));
    }

    private void takeBlock(int forYear, int size) {
        var taken = add(forYear, size);
        if (taken == null) {
            // Not by an upsert: of two that begin a year at once, one would fail.
            beginYear(forYear);
            taken = add(forYear, size);
        }
        if (taken == null) {
            throw new IllegalStateException("the counter of " + forYear + " gave nothing");
        }
        end = taken.getLong("taken") + 1;
        next = end - size;
    }

    private Document add(int forYear, int size) {
        return mongo.execute(
                COUNTERS,
                it -> it.findOneAndUpdate(
                        Filters.eq("_id", Integer.toString(forYear)), Updates.inc("taken", (long) size), AFTER));
    }

    private void beginYear(int forYear) {
        try {
            mongo.insert(new Document("_id", Integer.toString(forYear)).append("taken", 0L), COUNTERS);
        } catch (DuplicateKeyException e) {
            LOGGER.atDebug().addKeyValue("year", forYear).log("another replica has begun to count this year");
        }
    }
}
