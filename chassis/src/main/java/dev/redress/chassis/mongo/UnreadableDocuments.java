package dev.redress.chassis.mongo;

import com.mongodb.client.FindIterable;
import dev.redress.chassis.work.Part;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonString;
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
    private final Set<String> known = new LinkedHashSet<>();

    public UnreadableDocuments(String collection, MeterRegistry metrics) {
        this.collection = collection;
        Gauge.builder("documents.unreadable", this, it -> it.ids().size())
                .description("documents that were found in a form that cannot be read")
                .tag("collection", collection)
                .strongReference(true)
                .register(metrics);
    }

    private synchronized UnreadableDocument note(Map<String, ?> document, Throwable reason) {
        var id = id(document);
        // The class alone: what a converter says repeats what it could not convert.
        var why = reason.getClass().getSimpleName();
        if (known.size() < REMEMBERED_AT_MOST && known.add(id)) {
            LOGGER.atError()
                    .addKeyValue("collection", collection)
                    .addKeyValue("id", id)
                    .addKeyValue("reason", why)
                    .log("a document cannot be read; the others are served without it");
        }
        return new UnreadableDocument(collection, id, why);
    }

    private static String id(Map<String, ?> document) {
        var id = document.get("_id");
        return id instanceof BsonString text ? text.getValue() : String.valueOf(id);
    }

    /** Reads one, or notes that it cannot be read and throws that. */
    public <D extends Map<String, ?>, T> T read(D document, Function<D, T> reader) {
        try {
            return reader.apply(document);
        } catch (RuntimeException | StackOverflowError e) {
            throw note(document, e);
        }
    }

    /** Reads one that is left out where it cannot be read. */
    public <D extends Map<String, ?>, T> Optional<T> readable(D document, Function<D, T> reader) {
        try {
            return Optional.of(read(document, reader));
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    /** The first of these that can be read; not limited by the store, for the others keep nobody from their turn. */
    public <D extends Map<String, ?>, T> List<T> firstReadable(
            FindIterable<D> which, int atMost, Function<D, T> reader) {
        var found = new ArrayList<T>();
        try (var all = which.iterator()) {
            while (found.size() < atMost && all.hasNext()) {
                readable(all.next(), reader).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Forgets those of these that can be read, or are gone. */
    public synchronized void mended(Collection<String> ids) {
        if (!known.isEmpty() && known.removeAll(Set.copyOf(ids))) {
            LOGGER.atInfo().addKeyValue("collection", collection).log("documents can be read again, or are gone");
        }
    }

    /** Those that were last found so. */
    public synchronized List<String> ids() {
        return List.copyOf(known);
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
