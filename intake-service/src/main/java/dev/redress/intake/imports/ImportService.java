package dev.redress.intake.imports;

import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.work.Round;
import dev.redress.intake.complaints.Sender;
import dev.redress.intake.complaints.SourceSystems;
import dev.redress.intake.imports.csv.FormFile;
import dev.redress.intake.imports.csv.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is done with files of complaints: keep one to be worked through, and say how far it has come. */
public final class ImportService {
    private static final int SHOWN = 50;

    private final ImportStore imports;
    private final RowErrorStore errors;
    private final MappingReader mappings;
    private final FileBounds bounds;
    private final SourceSystems systems;
    private final Round round;
    private final Clock clock;

    ImportService(
            ImportStore imports,
            RowErrorStore errors,
            MappingReader mappings,
            FileBounds bounds,
            SourceSystems systems,
            Round round,
            Clock clock) {
        this.imports = imports;
        this.errors = errors;
        this.mappings = mappings;
        this.bounds = bounds;
        this.systems = systems;
        this.round = round;
        this.clock = clock;
    }

    /**
     * Keeps a file and begins to work on it, unless it is there already: the same file with the same mapping is the same
     * import, of each publisher and of the house.
     *
     * @param file may be gone once this returns
     * @param name of the file as it was sent
     * @param mapping as it was sent
     * @throws Problem when something is wrong with the mapping, it names the source system of another publisher, or the file
     *     is not what it says
     * @throws IOException when the file cannot be read
     */
    public Import keep(Sender sender, Path file, String name, String mapping) throws IOException {
        var read = mappings.read(mapping);
        systems.requireOwn(sender, read.sourceSystem(), "mapping.sourceSystem");
        try {
            FormFile.check(() -> Files.newInputStream(file), read, bounds);
        } catch (UnreadableFile e) {
            throw Problem.invalid("file", "unreadable", e.getMessage());
        }
        var id = Ids.derived("import", hash(file), mapping, sender.owner()).toString();
        if (!imports.isKept(id)) {
            try (var content = Files.newInputStream(file)) {
                imports.keep(id, sender.owner(), name, mapping, content, clock.instant());
            }
            round.runSoon();
        }
        return imports.find(id).orElseThrow();
    }

    /** The newest 50; a publisher's are its own. */
    public List<Import> newest(Sender sender) {
        return imports.newest(sender.owner(), SHOWN);
    }

    /** An import; for a publisher there are only its own. */
    public Optional<Import> find(Sender sender, String id) {
        return imports.find(id)
                .filter(it -> !sender.publisher() || it.publisher().equals(sender.subject()));
    }

    /**
     * The rows of an import that were refused, in their order.
     *
     * @param page from 0 on
     * @param size rows on a page
     */
    public List<RowError> errors(String id, int page, int size) {
        return errors.find(id, page, size);
    }

    private static String hash(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Sha256.hex(content);
        }
    }
}
