package dev.redress.analytics.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.chassis.text.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Once a day all facts as Parquet files, for tools that read files: one file a kind, all of the same moment, beside a manifest
 * with the SHA-256 of each and how far the topics were heard. A snapshot is there whole or not at all.
 */
final class Snapshots {
    private static final Logger LOGGER = LoggerFactory.getLogger(Snapshots.class);
    private static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final FactFile facts;
    private final Watermarks watermarks;
    private final ObjectMapper json;
    private final Clock clock;
    private final Kept kept;

    /**
     * When a day begins, and for how many days snapshots are kept.
     */
    record Kept(ZoneId zone, int days) {}

    Snapshots(Path folder, FactFile facts, Watermarks watermarks, ObjectMapper json, Clock clock, Kept kept) {
        this.folder = folder;
        this.facts = facts;
        this.watermarks = watermarks;
        this.json = json;
        this.clock = clock;
        this.kept = kept;
    }

    /** Makes the one of today, unless it is there; forgets those that are too old. */
    void makeToday() {
        var today = LocalDate.ofInstant(clock.instant(), kept.zone());
        try {
            if (!Files.exists(folder.resolve(today.toString()).resolve(MANIFEST))) {
                make(today);
            }
            forgetBefore(today.minusDays(kept.days()));
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot of %s was not made".formatted(today), e);
        }
    }

    private void make(LocalDate day) throws IOException {
        Files.createDirectories(folder);
        var making = Files.createTempDirectory(folder, "making-");
        try {
            var snapshot = facts.answer(connection -> written(connection, day, making));
            json.writeValue(making.resolve(MANIFEST).toFile(), snapshot);
            var whole = folder.resolve(day.toString());
            FileSystemUtils.deleteRecursively(whole);
            Files.move(making, whole, StandardCopyOption.ATOMIC_MOVE);
            LOGGER.atInfo().addKeyValue("day", day).log("snapshot of the facts");
        } finally {
            FileSystemUtils.deleteRecursively(making);
        }
    }

    private Snapshot written(Connection connection, LocalDate day, Path making) throws SQLException {
        var files = new ArrayList<Snapshot.File>();
        for (var kind : FactKind.values()) {
            var name = kind + ".parquet";
            var path = making.resolve(name);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "copy (select %s as key, * from %s order by key) to '%s' (format parquet, compression zstd)"
                                .formatted(
                                        kind.key(), kind.rows(), path.toString().replace("'", "''")));
                try (var counted = statement.executeQuery("select count(*) from " + kind.rows())) {
                    counted.next();
                    files.add(new Snapshot.File(name, counted.getLong(1), sha256(path)));
                }
            }
        }
        var told = watermarks.ofRows(connection);
        return new Snapshot(day, clock.instant(), Watermarks.complete(told), files, told);
    }

    private static String sha256(Path path) {
        try (var content = Files.newInputStream(path)) {
            return Sha256.hex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetBefore(LocalDate day) throws IOException {
        for (var old : days()) {
            if (old.isBefore(day)) {
                FileSystemUtils.deleteRecursively(folder.resolve(old.toString()));
            }
        }
    }

    private List<LocalDate> days() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(it -> it.getFileName().toString())
                    .filter(it -> it.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .map(LocalDate::parse)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The newest first. */
    List<Snapshot> all() {
        try {
            var all = new ArrayList<Snapshot>();
            for (var day : days()) {
                all.add(json.readValue(
                        folder.resolve(day.toString()).resolve(MANIFEST).toFile(), Snapshot.class));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshots cannot be read", e);
        }
    }

    /** A file of one of them; empty when there is none of that name. */
    Optional<Path> file(LocalDate day, String name) {
        return all().stream()
                .filter(it -> it.day().equals(day))
                .flatMap(it -> it.files().stream())
                .filter(it -> it.name().equals(name))
                .map(it -> folder.resolve(day.toString()).resolve(it.name()))
                .findFirst();
    }
}
