package dev.redress.intake.complaints;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.redress.intake.complaints.domain.ComplaintNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Gives out numbers and finds complaints by them. Serial numbers are taken from a counter in blocks, so replicas do not
 * wait for one another; which complaint a number belongs to is written before the complaint is, so a number that someone was
 * told always leads somewhere. A number that was not needed is given back and taken again; one whose complaint could not be
 * written, nobody knows why, stays unused.
 */
final class ComplaintNumbers {
    private static final Logger LOGGER = LoggerFactory.getLogger(ComplaintNumbers.class);
    private static final String COUNTERS = "counters";
    private static final String NUMBERS = "numbers";
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoTemplate mongo;
    private final int block;
    private final Deque<String> back = new ArrayDeque<>();
    private int year;
    private long next;
    private long end;

    ComplaintNumbers(MongoTemplate mongo, int block) {
        this.mongo = mongo;
        this.block = block;
    }

    /** Numbers for these complaints, each written down for its complaint. */
    List<String> take(int forYear, List<String> complaintIds) {
        var numbers = free(forYear, complaintIds.size());
        var writes = new ArrayList<ReplaceOneModel<Document>>(numbers.size());
        for (var i = 0; i < numbers.size(); i++) {
            var document = new Document("_id", numbers.get(i)).append("complaintId", complaintIds.get(i));
            writes.add(new ReplaceOneModel<>(
                    Filters.eq("_id", numbers.get(i)), document, new ReplaceOptions().upsert(true)));
        }
        mongo.execute(NUMBERS, it -> it.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        return numbers;
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
    synchronized void giveBack(int ofYear, Collection<String> numbers) {
        if (ofYear == year) {
            numbers.forEach(back::push);
        }
    }

    private synchronized List<String> free(int forYear, int count) {
        if (forYear != year) {
            back.clear();
            next = end;
            year = forYear;
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
