package dev.redress.chassis.csv;

import dev.redress.chassis.text.domain.Blank;
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
import java.util.Collection;
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
public final class CsvFile implements Closeable {
    private static final int GZIP_MAGIC = 0x1f8b;

    private final CSVParser csv;
    private final BoundedText text;
    private final Iterator<CSVRecord> records;
    private final FileBounds bounds;
    private final Map<String, Integer> columns;
    private final int width;
    private long number;

    private CsvFile(CSVParser csv, BoundedText text, Collection<String> wanted, FileBounds bounds)
            throws UnreadableFile {
        this.csv = csv;
        this.text = text;
        this.records = csv.iterator();
        this.bounds = bounds;
        this.columns = new HashMap<>();
        this.width = header(wanted);
    }

    /**
     * Opens a file; closing it closes the content.
     *
     * @param content from its first byte
     * @param wanted names of the columns that are asked for
     * @throws UnreadableFile when it lacks one of them, or two columns have the same name
     * @throws IOException when it cannot be read at all
     */
    public static CsvFile open(InputStream content, CsvLayout layout, Collection<String> wanted, FileBounds bounds)
            throws UnreadableFile, IOException {
        var charset = Charset.forName(layout.charset())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BoundedText(new InputStreamReader(plain(content), charset), bounds.recordLength());
        var csv = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(layout.delimiter().charAt(0))
                        .setIgnoreEmptyLines(true)
                        .get());
        return new CsvFile(csv, text, wanted, bounds);
    }

    /**
     * Reads a file to its end without taking anything of it: one that breaks off in the middle, or is in another charset than its
     * mapping says, is refused before its first row is taken.
     *
     * @param content gives the file from its first byte, as often as it is asked
     * @throws UnreadableFile in words for whoever sent it
     */
    public static void check(Content content, CsvLayout layout, Collection<String> wanted, FileBounds bounds)
            throws UnreadableFile, IOException {
        try (var in = content.open();
                var file = open(in, layout, wanted, bounds)) {
            while (file.records.hasNext()) {
                file.following();
            }
        } catch (IOException | UncheckedIOException e) {
            var cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
            if (!(cause instanceof CharacterCodingException)) {
                throw new UnreadableFile("the file cannot be read: " + cause.getMessage());
            }
            try (var again = plain(content.open())) {
                throw new UnreadableFile("the file is not in " + layout.charset() + Charsets.hint(again));
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

    /** Names are repeated only where the mapping has them: a file without a header begins with a row of somebody's. */
    private int header(Collection<String> wanted) throws UnreadableFile {
        var header = records.hasNext() ? next().values() : new String[0];
        for (var i = 0; i < header.length; i++) {
            var name = header[i];
            var earlier = Blank.is(name) ? null : columns.put(name, i);
            if (earlier != null) {
                throw new UnreadableFile("columns %s and %s of the file have the same name%s"
                        .formatted(earlier + 1, i + 1, wanted.contains(name) ? ", " + name : ""));
            }
        }
        var missing = wanted.stream()
                .distinct()
                .filter(it -> !columns.containsKey(it))
                .sorted()
                .toList();
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
    public List<CsvRow> next(int atMost) {
        var rows = new ArrayList<CsvRow>();
        while (rows.size() < atMost && records.hasNext()) {
            var record = following();
            rows.add(new CsvRow(number, record, columns, width));
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
