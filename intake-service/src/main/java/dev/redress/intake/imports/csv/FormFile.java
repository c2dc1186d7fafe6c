package dev.redress.intake.imports.csv;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final BoundedText text;
    private final Iterator<CSVRecord> records;
    private final RowReader reader;
    private final FileBounds bounds;
    private final Map<String, Integer> columns;
    private final int width;
    private long number;

    private FormFile(CSVParser csv, BoundedText text, RowReader reader, FileBounds bounds) throws UnreadableFile {
        this.csv = csv;
        this.text = text;
        this.records = csv.iterator();
        this.reader = reader;
        this.bounds = bounds;
        this.columns = new HashMap<>();
        this.width = header();
    }

    /**
     * Opens a file; closing it closes the content.
     *
     * @param content from its first byte
     * @throws UnreadableFile when it lacks a column that the mapping names, or two have the same name
     * @throws IOException when it cannot be read at all
     */
    public static FormFile open(InputStream content, ColumnMapping mapping, FileBounds bounds)
            throws UnreadableFile, IOException {
        var charset = Charset.forName(mapping.charset())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BoundedText(new InputStreamReader(plain(content), charset), bounds.recordLength());
        var csv = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(mapping.delimiter().charAt(0))
                        .setIgnoreEmptyLines(true)
                        .get());
        return new FormFile(csv, text, new RowReader(mapping), bounds);
    }

    /**
     * Reads a file to its end without entering anything: one that breaks off in the middle, or is in another charset than its
     * mapping says, is refused before its first row is taken.
     *
     * @param content gives the file from its first byte, as often as it is asked
     * @throws UnreadableFile in words for whoever sent it
     */
    public static void check(Content content, ColumnMapping mapping, FileBounds bounds)
            throws UnreadableFile, IOException {
        try (var in = content.open();
                var file = open(in, mapping, bounds)) {
            while (file.records.hasNext()) {
                file.following();
            }
        } catch (IOException | UncheckedIOException e) {
            var cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
            if (!(cause instanceof CharacterCodingException)) {
                throw new UnreadableFile("the file cannot be read: " + cause.getMessage());
            }
            try (var again = plain(content.open())) {
                throw new UnreadableFile("the file is not in " + mapping.charset() + Charsets.hint(again));
            }
        }
    }

    /** Where a file comes from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    private static InputStream plain(InputStream content) throws IOException {
        var raw = new BufferedInputStream(content);
        raw.mark(2);
        var magic = raw.read() << 8 | raw.read();
        raw.reset();
        var plain = magic == GZIP_MAGIC ? new GZIPInputStream(raw) : raw;
        return BOMInputStream.builder().setInputStream(plain).get();
    }

    /** Names are repeated only where the mapping has them: a file without a header begins with somebody's complaint. */
    private int header() throws UnreadableFile {
        var header = records.hasNext() ? next().values() : new String[0];
        var wanted = reader.columns();
        for (var i = 0; i < header.length; i++) {
            var name = header[i];
            var earlier = Blank.is(name) ? null : columns.put(name, i);
            if (earlier != null) {
                throw new UnreadableFile("columns %s and %s of the file have the same name%s"
                        .formatted(earlier + 1, i + 1, wanted.contains(name) ? ", " + name : ""));
            }
        }
        var missing = wanted.stream().filter(it -> !columns.containsKey(it)).toList();
        if (!missing.isEmpty()) {
            var nul = Stream.of(header).anyMatch(it -> it.indexOf(0) >= 0);
            throw new UnreadableFile("the file has no column %s among its %s%s"
                    .formatted(missing, header.length, nul ? "; it looks like UTF-16" : ""));
        }
        return header.length;
    }

    private CSVRecord next() {
        var record = records.next();
        text.recordRead();
        return record;
    }

    private CSVRecord following() {
        var record = next();
        number++;
        if (number > bounds.rows()) {
            throw new UncheckedIOException(new IOException("it has more than " + bounds.rows() + " rows"));
        }
        return record;
    }

    /** The next rows, at most so many; none at the end. */
    public List<FormRow> next(int atMost) {
        var rows = new ArrayList<FormRow>();
        while (rows.size() < atMost && records.hasNext()) {
            var record = following();
            var unreadable = new ArrayList<FieldProblem>();
            if (record.size() != width) {
                unreadable.add(new FieldProblem(
                        "row", "cells", "has %s cells, and the header has %s".formatted(record.size(), width)));
            }
            rows.add(new FormRow(number, read(record, unreadable), unreadable));
        }
        return rows;
    }

    /** Whatever reading one row throws is wrong with that row alone. */
    private ComplaintForm read(CSVRecord record, List<FieldProblem> unreadable) {
        try {
            return reader.read(column -> cell(record, columns.get(column)), unreadable);
        } catch (RuntimeException | StackOverflowError e) {
            unreadable.add(new FieldProblem("row", "unreadable", "cannot be read: " + FailureReason.describe(e)));
            return NOTHING;
        }
    }

    private static String cell(CSVRecord record, int column) {
        return column < record.size() ? record.get(column) : "";
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
