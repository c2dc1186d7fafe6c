package dev.redress.intake.imports;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.IntakeDesk;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.domain.Door;
import dev.redress.intake.domain.Outcome;
import dev.redress.intake.inbound.FormReader;
import dev.redress.intake.outbound.Receipts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through files, block by block. After each block the counts and the place are written in one step; when a replica
 * dies in between, the next enters the block again, meets its own complaints and counts them once.
 */
final class ImportWorker {
    private static final Logger LOGGER = LoggerFactory.getLogger(ImportWorker.class);
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Imports imports;
    private final IntakeDesk desk;
    private final FormReader forms;
    private final MappingReader mappings = new MappingReader();
    private final IntakeProperties.Imports properties;
    private final Clock clock;
    private final String worker;

    ImportWorker(
            Imports imports, IntakeDesk desk, FormReader forms, IntakeProperties properties, Clock clock, Ids ids) {
        this.imports = imports;
        this.desk = desk;
        this.forms = forms;
        this.properties = properties.imports();
        this.clock = clock;
        this.worker = ids.random().toString();
    }

    /** The file cannot be read as what the mapping says. */
    private static final class UnreadableFile extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableFile(String reason) {
            super(reason);
        }
    }

    /** Works on imports that nobody works on until there are none. */
    void workOnWhatWaits() {
        for (var lease = imports.take(worker, clock.instant(), properties.lease());
                lease.isPresent() && !Thread.currentThread().isInterrupted();
                lease = imports.take(worker, clock.instant(), properties.lease())) {
            work(lease.get());
        }
    }

    private void work(Imports.Lease lease) {
        LOGGER.atInfo()
                .addKeyValue("import", lease.importId())
                .addKeyValue("fromRow", lease.rowsDone() + 1)
                .log("import goes on");
        try {
            if (rows(lease)) {
                imports.finish(lease, worker, Import.State.DONE, "", clock.instant());
                LOGGER.atInfo().addKeyValue("import", lease.importId()).log("import done");
            }
        } catch (UnreadableFile | IOException | UncheckedIOException | IllegalArgumentException e) {
            LOGGER.atWarn()
                    .addKeyValue("import", lease.importId())
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("import failed");
            imports.finish(lease, worker, Import.State.FAILED, String.valueOf(e.getMessage()), clock.instant());
        }
    }

    /** Whether the end of the file was reached; false when another replica has taken over. */
    private boolean rows(Imports.Lease lease) throws UnreadableFile, IOException {
        var mapping = mappings.read(lease.mapping());
        var reader = new RowReader(mapping);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.delimiter().charAt(0))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var content = content(lease.importId());
                var text = new InputStreamReader(content, Charset.forName(mapping.charset()));
                var csv = CSVParser.parse(text, format)) {
            requireColumns(csv, reader.columns());
            var rowNumber = 0L;
            var done = lease.rowsDone();
            var block = new ArrayList<CSVRecord>();
            for (var record : csv) {
                rowNumber++;
                if (rowNumber <= lease.rowsDone()) {
                    continue;
                }
                block.add(record);
                if (block.size() == properties.rowsAtOnce()) {
                    if (!enter(lease, reader, done, block)) {
                        return false;
                    }
                    done += block.size();
                    block.clear();
                }
            }
            return block.isEmpty() || enter(lease, reader, done, block);
        }
    }

    private static void requireColumns(CSVParser csv, List<String> columns) throws UnreadableFile {
        var missing = columns.stream()
                .filter(it -> !csv.getHeaderMap().containsKey(it))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("the file has no column " + missing + "; it has " + csv.getHeaderNames());
        }
    }

    private InputStream content(String id) throws IOException {
        var raw = new BufferedInputStream(imports.content(id));
        raw.mark(2);
        var magic = raw.read() << 8 | raw.read();
        raw.reset();
        var plain = magic == GZIP_MAGIC ? new GZIPInputStream(raw) : raw;
        return BOMInputStream.builder().setInputStream(plain).get();
    }

    private boolean enter(Imports.Lease lease, RowReader reader, long before, List<CSVRecord> records) {
        var errors = new ArrayList<Imports.RowError>();
        Map<Long, IntakeDesk.Submission> submissions = new LinkedHashMap<>();
        for (var i = 0; i < records.size(); i++) {
            var row = before + i + 1;
            var record = records.get(i);
            var unreadable = new ArrayList<FieldProblem>();
            var form = reader.read(column -> record.isSet(column) ? record.get(column) : "", unreadable);
            var problems = RowReader.merged(unreadable, forms.check(form));
            if (problems.isEmpty()) {
                submissions.put(row, submission(lease, row, form));
            } else {
                errors.add(new Imports.RowError(row, "intake:invalid", problems));
            }
        }
        var entries = desk.enter(List.copyOf(submissions.values()));
        var rowNumbers = List.copyOf(submissions.keySet());
        var accepted = 0L;
        var duplicates = 0L;
        var byChannel = new HashMap<String, Long>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.outcome() == Outcome.ACCEPTED) {
                accepted++;
                byChannel.merge(entry.submission().form().channel().name(), 1L, Long::sum);
            } else if (entry.outcome() == Outcome.DUPLICATE) {
                duplicates++;
            } else {
                var number = entry.complaint().registration().number();
                errors.add(new Imports.RowError(
                        rowNumbers.get(i),
                        "intake:conflict",
                        List.of(new FieldProblem(
                                "externalId", "conflict", "another complaint was entered under this id: " + number))));
            }
        }
        var block = new Imports.Block(records.size(), accepted, duplicates, byChannel, errors);
        return imports.advance(lease, worker, before, block, clock.instant().plus(properties.lease()));
    }

    private IntakeDesk.Submission submission(
            Imports.Lease lease, long row, dev.redress.intake.inbound.ComplaintForm form) {
        // A row without an id of its own is known by its place in this file.
        var own = form.externalId().isBlank();
        var system = own ? "import:" + lease.importId() : form.sourceSystem();
        var externalId = own ? Long.toString(row) : form.externalId().strip();
        var sending = Receipts.sending("import:" + lease.importId(), Long.toString(row));
        return new IntakeDesk.Submission(
                IntakeDesk.idFor(system, externalId),
                Door.IMPORT,
                sending,
                "import:" + lease.importId(),
                forms.fingerprint(form),
                forms.read(form, system, externalId));
    }
}
