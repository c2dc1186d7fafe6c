package dev.redress.chassis.mongo;

import dev.redress.chassis.work.Part;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents of one collection that are there and cannot be read: of another layout, damaged, changed by hand. Each is left
 * out of what is read together with it, said once in the log, and named in health and counted as long as it stays so.
 */
public final class UnreadableDocuments {
    private static final Logger LOGGER = LoggerFactory.getLogger(UnreadableDocuments.class);
    private static final int NAMED_AT_MOST = 20;
    private static final int REMEMBERED_AT_MOST = 10_000;

    private final String collection;
    private final Map<String, UnreadableDocument> known = new LinkedHashMap<>();

    public UnreadableDocuments(String collection, MeterRegistry metrics) {
        this.collection = collection;
        Gauge.builder("documents.unreadable", this, it -> it.ids().size())
                .description("documents that were found in a form that cannot be read")
                .tag("collection", collection)
                .strongReference(true)
                .register(metrics);
    }

    /** Notes one, and what to throw when it alone is asked for. */
    public UnreadableDocument note(Document document, Throwable reason) {
        return note(String.valueOf(document.get("_id")), reason);
    }

    private synchronized UnreadableDocument note(String id, Throwable reason) {
        // The class alone: what a converter says repeats what it could not convert.
        var unreadable =
                new UnreadableDocument(collection, id, reason.getClass().getSimpleName());
        if (!known.containsKey(id) && known.size() < REMEMBERED_AT_MOST) {
            known.put(id, unreadable);
            LOGGER.atError()
                    .addKeyValue("collection", collection)
                    .addKeyValue("id", id)
                    .addKeyValue("reason", reason.getClass().getSimpleName())
                    .log("a document cannot be read; the others are served without it");
        }
        return unreadable;
    }

    /** Reads one, or notes that it cannot be read and throws that. */
    public <T> T read(Document document, Function<Document, T> reader) {
        try {
            return reader.apply(document);
        } catch (RuntimeException e) {
            throw note(document, e);
        }
    }

    /** Reads one that is left out where it cannot be read. */
    public <T> Optional<T> readable(Document document, Function<Document, T> reader) {
        try {
            return Optional.of(read(document, reader));
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    /** Forgets those of these that can be read, or are gone. */
    public synchronized void mended(Collection<String> ids) {
        if (!known.isEmpty() && known.keySet().removeAll(Set.copyOf(ids))) {
            LOGGER.atInfo().addKeyValue("collection", collection).log("documents can be read again, or are gone");
        }
    }

    /** Those that were last found so. */
    public synchronized List<String> ids() {
        return List.copyOf(known.keySet());
    }

    /** Says in health which they are. It is up: the others are served. */
    public Part part() {
        return new Part("documents-" + collection, Optional::empty, this::details);
    }

    private Map<String, Object> details() {
        var ids = ids();
        return ids.isEmpty()
                ? Map.of()
                : Map.of(
                        "unreadable",
                        ids.size(),
                        "ids",
                        ids.stream().limit(NAMED_AT_MOST).toList());
    }
}
