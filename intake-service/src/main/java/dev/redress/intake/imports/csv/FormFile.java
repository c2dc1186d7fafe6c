package dev.redress.intake.imports.csv;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/** A CSV file of RFC 4180 with a header, gzip or not, read row by row. */
public final class FormFile implements Closeable {
    private static final int GZIP_MAGIC = 0x1f8b;

    private static final ComplaintForm NOTHING =
            new ComplaintForm(null, null, null, null, null, null, null, null, null, null, null, null);

    private final CSVParser csv;
    private final Iterator<CSVRecord> records;
    private final RowReader reader;
    private long number;

    private FormFile(CSVParser csv, RowReader reader) {
        this.csv = csv;
        this.records = csv.iterator();
        this.reader = reader;
    }

    /**
     * Opens a file; closing it closes the content.
     *
     * @param content from its first byte
     * @throws UnreadableFile when it lacks a column that the mapping names
     * @throws IOException when it cannot be read at all
     */
    public static FormFile open(InputStream content, ColumnMapping mapping) throws UnreadableFile, IOException {
        var reader = new RowReader(mapping);
        var text = new InputStreamReader(plain(content), Charset.forName(mapping.charset()));
        var csv = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(mapping.delimiter().charAt(0))
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .get());
        requireColumns(csv, reader.columns());
        return new FormFile(csv, reader);
    }

    private static InputStream plain(InputStream content) throws IOException {
        var raw = new BufferedInputStream(content);
        raw.mark(2);
        var magic = raw.read() << 8 | raw.read();
        raw.reset();
        var plain = magic == GZIP_MAGIC ? new GZIPInputStream(raw) : raw;
        return BOMInputStream.builder().setInputStream(plain).get();
    }

    private static void requireColumns(CSVParser csv, List<String> columns) throws UnreadableFile {
        var missing = columns.stream()
                .filter(it -> !csv.getHeaderMap().containsKey(it))
                .toList();
        if (!missing.isEmpty()) {
            // Without repeating what it has: where the header is missing, that is the first row.
            throw new UnreadableFile("the file has no column " + missing + " among the "
                    + csv.getHeaderNames().size() + " of its first line");
        }
    }

    /** The next rows, at most so many; none at the end. */
    public List<FormRow> next(int atMost) {
        var rows = new ArrayList<FormRow>();
        while (rows.size() < atMost && records.hasNext()) {
            var record = records.next();
            number++;
            var unreadable = new ArrayList<FieldProblem>();
            rows.add(new FormRow(number, read(record, unreadable), unreadable));
        }
        return rows;
    }

    /** Whatever reading one row throws is wrong with that row alone. */
    private ComplaintForm read(CSVRecord record, List<FieldProblem> unreadable) {
        try {
            return reader.read(column -> record.isSet(column) ? record.get(column) : "", unreadable);
        } catch (RuntimeException | StackOverflowError e) {
            unreadable.add(new FieldProblem("row", "unreadable", "cannot be read: " + FailureReason.describe(e)));
            return NOTHING;
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
