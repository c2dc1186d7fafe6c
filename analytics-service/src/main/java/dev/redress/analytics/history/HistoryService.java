package dev.redress.analytics.history;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.history.csv.HistoryFile;
import dev.redress.analytics.history.csv.HistoryMapping;
import dev.redress.analytics.history.csv.HistoryMappings;
import dev.redress.analytics.history.csv.HistoryRow;
import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.outbox.MessagePublisher;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.text.domain.Excerpt;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * What is done with files of other systems: publish their rows, and say how far that has come. A file is worked through while
 * it is being taken, and is nowhere afterwards: text in columns that are not mapped does not outlive the request.
 */
public final class HistoryService {
    private static final Logger LOGGER = LoggerFactory.getLogger(HistoryService.class);
    private static final int SHOWN = 50;
    private static final int LONGEST_NAME = 200;
    private static final String NOBODY = "";

    private final ImportLog imports;
    private final MessagePublisher publisher;
    private final AnalyticsProperties.History properties;
    private final FileBounds bounds;
    private final Masking masking;
    private final Clock clock;
    private final Counter published;
    private final Counter refused;
    private final HistoryMappings mappings = new HistoryMappings();
    private final AtomicReference<String> running = new AtomicReference<>(NOBODY);

    HistoryService(
            ImportLog imports,
            MessagePublisher publisher,
            AnalyticsProperties.History properties,
            Masking masking,
            Clock clock,
            MeterRegistry metrics) {
        this.imports = imports;
        this.publisher = publisher;
        this.properties = properties;
        this.bounds = new FileBounds(properties.rows(), properties.rowLength());
        this.masking = masking;
        this.clock = clock;
        this.published = metrics.counter("history.rows", "outcome", "published");
        this.refused = metrics.counter("history.rows", "outcome", "refused");
    }

    /**
     * Publishes the rows of a file, but for those that are refused, and returns when the broker has them all. The same file with
     * the same mapping is the same import: one that broke off goes on behind the last row that is known to be published, and
     * one that is done stays as it is.
     *
     * @param name of the file as it was sent
     * @param mapping as it was sent
     * @throws Problem when something is wrong with the mapping, the file is not what it says, or another is being worked on
     * @throws org.springframework.kafka.KafkaException when the broker is away: the import pauses, and what was published stays
     * @throws IOException when the file cannot be read
     */
    public HistoryImport take(Path file, String name, String mapping) throws IOException {
        var read = mappings.read(mapping);
        try {
            HistoryFile.check(() -> Files.newInputStream(file), read, bounds, masking);
            var id = Ids.derived("history-import", hash(file), mapping).toString();
            if (!running.compareAndSet(NOBODY, id)) {
                throw new Problem(HttpStatus.CONFLICT, "running", "a file is being taken in; send this one after it");
            }
            try {
                work(id, file, name, read);
            } finally {
                running.set(NOBODY);
            }
            return find(id).orElseThrow();
        } catch (UnreadableFile e) {
            throw Problem.invalid("file", "unreadable", e.getMessage());
        }
    }

    private void work(String id, Path path, String name, HistoryMapping mapping) throws IOException, UnreadableFile {
        var before = find(id);
        if (before.isEmpty()) {
            imports.open(id, mapping.source(), masking.words(Excerpt.of(name, LONGEST_NAME)), clock.instant());
        } else if (before.get().state() == HistoryImport.State.DONE) {
            return;
        }
        var done = before.map(HistoryImport::rows).orElse(0L);
        LOGGER.atInfo()
                .addKeyValue("import", id)
                .addKeyValue("fromRow", done + 1)
                .log("import of a history goes on");
        try (var content = Files.newInputStream(path);
                var file = HistoryFile.open(content, mapping, bounds, masking)) {
            file.pass(done, properties.rowsAtOnce());
            for (var rows = file.next(properties.rowsAtOnce());
                    !rows.isEmpty();
                    rows = file.next(properties.rowsAtOnce())) {
                publish(rows);
                imports.advance(id, rows);
                count(rows);
            }
        }
        imports.finish(id, clock.instant());
        LOGGER.atInfo().addKeyValue("import", id).log("import of a history is done");
    }

    /** No more rows are read before the broker has these, so no more than these are in memory. */
    private void publish(List<HistoryRow> rows) {
        var messages = rows.stream()
                .filter(it -> it.faults().isEmpty())
                .map(it -> HistoryMessages.of(it.entry()))
                .toList();
        publisher.publish(messages, properties.patience());
    }

    private void count(List<HistoryRow> rows) {
        for (var it : rows) {
            (it.faults().isEmpty() ? published : refused).increment();
        }
    }

    /** The newest 50. */
    public List<HistoryImport> newest() {
        return imports.newest(SHOWN, running.get()::equals);
    }

    /** How far a file has come. */
    public Optional<HistoryImport> find(String id) {
        return imports.find(id, running.get()::equals);
    }

    /** What is wrong with the rows that were not published, in their order. */
    public Page<HistoryError> errors(String id, Paging paging) {
        return new Page<>(
                imports.errors(id, paging.skipped(), paging.size()),
                paging.page(),
                paging.size(),
                imports.countErrors(id));
    }

    private static String hash(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Sha256.hex(content);
        }
    }
}
