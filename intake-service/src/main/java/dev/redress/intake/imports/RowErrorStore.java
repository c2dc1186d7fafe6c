package dev.redress.intake.imports;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.mongo.UnreadableDocuments;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.chassis.work.Part;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The refused rows in the store, by import and row: a row that is worked on again is kept once. */
final class RowErrorStore {
    private static final String ERRORS = "importErrors";

    private final MongoTemplate mongo;
    private final UnreadableDocuments unreadable;

    RowErrorStore(MongoTemplate mongo, MeterRegistry metrics) {
        this.mongo = mongo;
        this.unreadable = new UnreadableDocuments(ERRORS, metrics);
    }

    Part part() {
        return unreadable.part();
    }

    List<RowError> find(String importId, int page, int size) {
        return mongo.execute(ERRORS, errors -> {
            var found = new ArrayList<RowError>();
            errors.find(Filters.eq("importId", importId))
                    .sort(Sorts.ascending("row"))
                    .skip(page * size)
                    .limit(size)
                    .forEach(it -> unreadable.readable(it, RowErrorStore::read).ifPresent(found::add));
            return found;
        });
    }

    void keep(String importId, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        var writes = new ArrayList<ReplaceOneModel<Document>>();
        for (var it : errors) {
            var key = importId + ":" + it.row();
            var document = new Document("_id", key)
                    .append("importId", importId)
                    .append("row", it.row())
                    .append("code", it.code())
                    .append(
                            "errors",
                            it.errors().stream().map(RowErrorStore::write).toList());
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", key), document, new ReplaceOptions().upsert(true)));
        }
        mongo.execute(ERRORS, it -> it.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private static Document write(FieldProblem it) {
        return new Document("field", it.field()).append("code", it.code()).append("message", it.message());
    }

    private static RowError read(Document it) {
        var errors = it.getList("errors", Document.class).stream()
                .map(e -> new FieldProblem(e.getString("field"), e.getString("code"), e.getString("message")))
                .toList();
        return new RowError(it.getLong("row"), it.getString("code"), errors);
    }
}
