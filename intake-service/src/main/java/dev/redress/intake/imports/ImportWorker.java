package dev.redress.intake.imports;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.events.Poison;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.imports.csv.FormFile;
import dev.redress.intake.imports.csv.MappingReader;
import java.io.IOException;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through files, block by block. After each block the counts and the place are written in one step; when a replica
 * dies in between, the next enters the block again, meets its own complaints and counts them once.
 */
final class ImportWorker {
    private static final Logger LOGGER = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportStore imports;
    private final IntakeService intake;
    private final MappingReader mappings = new MappingReader();
    private final IntakeProperties.Imports properties;
    private final FileBounds bounds;
    private final Clock clock;
    private final String replica;

    ImportWorker(
            ImportStore imports,
            IntakeService intake,
            IntakeProperties.Imports properties,
            FileBounds bounds,
            Clock clock,
            String replica) {
        this.imports = imports;
        this.intake = intake;
        this.properties = properties;
        this.bounds = bounds;
        this.clock = clock;
        this.replica = replica;
    }

    /**
     * Works on imports that nobody works on until there are none.
     *
     * @param goesOn asked between two blocks; what is left is taken up again when the lease has run out
     */
    void workOnWhatWaits(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            var lease = imports.take(replica, clock.instant(), properties.lease());
            if (lease.isEmpty()) {
                return;
            }
            work(lease.get(), goesOn);
        }
    }

    private void work(ImportStore.Lease lease, BooleanSupplier goesOn) {
        LOGGER.atInfo()
                .addKeyValue("import", lease.importId())
                .addKeyValue("fromRow", lease.rowsDone() + 1)
                .log("import goes on");
        try {
            if (rows(lease, goesOn)) {
                imports.finish(lease, replica, Import.State.DONE, "", clock.instant());
                LOGGER.atInfo().addKeyValue("import", lease.importId()).log("import done");
            }
        } catch (UnreadableFile e) {
            fail(lease, e, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            if (!Poison.isBehind(e) || isStoreAway(e)) {
                throw holding(e);
            }
            // Whatever it is, it would come again, and keep all other files from their turn.
            fail(lease, e, "cannot be read: " + FailureReason.describe(e));
        }
    }

    private void fail(ImportStore.Lease lease, Throwable reason, String told) {
        LOGGER.atWarn()
                .addKeyValue("import", lease.importId())
                .addKeyValue("reason", reason.getClass().getSimpleName())
                .log("import failed");
        imports.finish(lease, replica, Import.State.FAILED, told, clock.instant());
    }

    /** A file that has lost its content is not the store's absence. */
    private static boolean isStoreAway(Throwable e) {
        return e instanceof MongoException && !(e instanceof MongoGridFSException);
    }

    private static RuntimeException holding(Throwable e) {
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }

    /** Whether the end of the file was reached; false when it is asked to stop or another replica has taken over. */
    private boolean rows(ImportStore.Lease lease, BooleanSupplier goesOn) throws UnreadableFile, IOException {
        var mapping = mappings.read(lease.mapping());
        try (var content = imports.content(lease.importId());
                var file = FormFile.open(content, mapping, bounds)) {
            var importer = new BlockImporter(intake, lease.importId(), lease.file(), mapping.quiet());
            pass(file, importer, lease.rowsDone());
            var done = lease.rowsDone();
            for (var rows = file.next(properties.rowsAtOnce());
                    !rows.isEmpty();
                    rows = file.next(properties.rowsAtOnce())) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
                var block = importer.enter(rows);
                var until = clock.instant().plus(properties.lease());
                if (!imports.advance(lease, replica, done, block, until)) {
                    return false;
                }
                done += block.rows();
            }
            return true;
        }
    }

    private void pass(FormFile file, BlockImporter importer, long rowsDone) {
        for (var left = rowsDone; left > 0; ) {
            var rows = file.next((int) Math.min(left, properties.rowsAtOnce()));
            if (rows.isEmpty()) {
                return;
            }
            importer.pass(rows);
            left -= rows.size();
        }
    }
}
