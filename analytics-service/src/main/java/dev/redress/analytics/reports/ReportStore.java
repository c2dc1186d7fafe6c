package dev.redress.analytics.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.chassis.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.util.FileSystemUtils;

/**
 * Where reports lie: a folder for each, with its documents and an entry that has the SHA-256 of each. A report is there whole or
 * not at all, is never written again, and a document that is not what it was is not handed out.
 */
final class ReportStore {
    static final String CONTENT = "report.json";
    private static final String ENTRY = "entry.json";

    private final Path folder;
    private final ObjectMapper json;
    private Map<String, ReportEntry> known;

    ReportStore(Path folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    /** A document before it is kept. */
    record Document(String name, String mediaType, ByteArrayResource content) {
        static Document of(String name, String mediaType, byte[] bytes) {
            return new Document(name, mediaType, new ByteArrayResource(bytes));
        }

        private byte[] bytes() {
            return content.getByteArray();
        }
    }

    ReportEntry keep(FrozenReport report, String sha256, List<Document> documents) {
        var files = documents.stream()
                .map(it -> new ReportEntry.File(it.name(), it.mediaType(), it.bytes().length, Sha256.hex(it.bytes())))
                .toList();
        var its = report.restatement();
        var entry = new ReportEntry(
                report.heading(),
                sha256,
                files,
                its == null
                        ? null
                        : new ReportEntry.Change(
                                its.of(),
                                its.by(),
                                its.reason(),
                                its.differences().size()));
        try {
            write(entry, documents);
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be kept", e);
        }
        known().put(report.heading().report(), entry);
        return entry;
    }

    private void write(ReportEntry entry, List<Document> documents) throws IOException {
        Files.createDirectories(folder);
        var making = Files.createTempDirectory(folder, "making-");
        try {
            for (var it : documents) {
                Files.write(making.resolve(it.name()), it.bytes());
            }
            json.writeValue(making.resolve(ENTRY).toFile(), entry);
            Files.move(making, folder.resolve(entry.heading().report()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(making);
        }
    }

    Collection<ReportEntry> all() {
        return known().values();
    }

    Optional<ReportEntry> find(String report) {
        return Optional.ofNullable(known().get(report));
    }

    FrozenReport content(ReportEntry entry) {
        try {
            return json.readValue(read(entry, CONTENT), FrozenReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be read", e);
        }
    }

    /**
     * A document, byte for byte.
     *
     * @param name one that the entry names
     */
    byte[] read(ReportEntry entry, String name) {
        var file = entry.files().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("the report has no file of this name"));
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(folder.resolve(entry.heading().report()).resolve(file.name()));
        } catch (IOException e) {
            throw damaged("the file cannot be read any more");
        }
        if (!Sha256.hex(bytes).equals(file.sha256())) {
            throw damaged("the file is not what it was when the report was made");
        }
        return bytes;
    }

    private static Problem damaged(String detail) {
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "report-damaged", detail + "; bring it back from a backup");
    }

    private synchronized Map<String, ReportEntry> known() {
        if (known == null) {
            var found = new ConcurrentHashMap<String, ReportEntry>();
            for (var it : entries()) {
                found.put(it.heading().report(), it);
            }
            known = found;
        }
        return known;
    }

    private List<ReportEntry> entries() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            var entries = new ArrayList<ReportEntry>();
            for (var it : all.map(each -> each.resolve(ENTRY))
                    .filter(Files::exists)
                    .filter(each -> !each.getParent().getFileName().toString().startsWith("making-"))
                    .toList()) {
                entries.add(json.readValue(it.toFile(), ReportEntry.class));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("the reports cannot be read", e);
        }
    }
}
