package dev.redress.analytics.history.csv;

import dev.redress.chassis.csv.CsvFile;
import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.privacy.Masking;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A CSV file whose rows are the history of another system. */
public final class HistoryFile implements Closeable {
    private final CsvFile rows;
    private final HistoryReader reader;

    private HistoryFile(CsvFile rows, HistoryReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    /**
     * Opens a file; closing it closes the content.
     *
     * @param content from its first byte
     * @throws UnreadableFile when it lacks a column that the mapping names, or two have the same name
     * @throws IOException when it cannot be read at all
     */
    public static HistoryFile open(InputStream content, HistoryMapping mapping, FileBounds bounds, Masking masking)
            throws UnreadableFile, IOException {
        var reader = new HistoryReader(mapping, masking);
        return new HistoryFile(CsvFile.open(content, mapping.layout(), reader.columns(), bounds), reader);
    }

    /**
     * Reads a file to its end without taking anything of it; see {@link CsvFile#check}.
     *
     * @throws UnreadableFile in words for whoever sent it
     */
    public static void check(CsvFile.Content content, HistoryMapping mapping, FileBounds bounds, Masking masking)
            throws UnreadableFile, IOException {
        CsvFile.check(content, mapping.layout(), new HistoryReader(mapping, masking).columns(), bounds);
    }

    /** The next rows, at most so many; none at the end. */
    public List<HistoryRow> next(int atMost) {
        return rows.next(atMost).stream().map(reader::read).toList();
    }

    /** Passes over rows, at most so many, without reading what they say. */
    public void pass(long rowsDone, int atOnce) {
        for (var left = rowsDone; left > 0; ) {
            var passed = rows.next((int) Math.min(left, atOnce)).size();
            if (passed == 0) {
                return;
            }
            left -= passed;
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
