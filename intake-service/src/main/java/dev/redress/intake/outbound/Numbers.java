package dev.redress.intake.outbound;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.redress.intake.domain.ComplaintNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Gives out numbers and finds complaints by them. Serial numbers are taken from a counter in blocks, so replicas do not
 * wait for one another; which complaint a number belongs to is written before the complaint is, so a number that someone was
 * told always leads somewhere. A number whose complaint was never written stays unused.
 */
public final class Numbers {
    private static final String COUNTERS = "counters";
    private static final String NUMBERS = "numbers";

    private final MongoTemplate mongo;
    private final int block;
    private int year;
    private long next;
    private long end;

    public Numbers(MongoTemplate mongo, int block) {
        this.mongo = mongo;
        this.block = block;
    }

    /** Numbers for this many complaints, each written down for its complaint. */
    public List<String> take(int forYear, List<String> complaintIds) {
        var numbers = serials(forYear, complaintIds.size()).stream()
                .map(serial -> ComplaintNumber.of(forYear, serial))
                .toList();
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
    public Optional<String> find(String number) {
        return Optional.ofNullable(mongo.<Document>execute(
                        NUMBERS,
                        it -> it.find(Filters.eq("_id", ComplaintNumber.canonical(number)))
                                .first()))
                .map(it -> it.getString("complaintId"));
    }

    private synchronized List<Long> serials(int forYear, int count) {
        var serials = new ArrayList<Long>(count);
        while (serials.size() < count) {
            if (forYear != year || next == end) {
                takeBlock(forYear, Math.max(block, count - serials.size()));
            }
            serials.add(next++);
        }
        return serials;
    }

    private void takeBlock(int forYear, int size) {
        var counter = mongo.<Document>execute(
                COUNTERS,
                it -> it.findOneAndUpdate(
                        Filters.eq("_id", Integer.toString(forYear)),
                        Updates.inc("taken", (long) size),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        if (counter == null) {
            throw new IllegalStateException("the counter of " + forYear + " gave nothing");
        }
        year = forYear;
        end = counter.getLong("taken") + 1;
        next = end - size;
    }
}
