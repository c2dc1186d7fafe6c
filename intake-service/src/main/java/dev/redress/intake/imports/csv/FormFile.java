package dev.redress.intake.imports.csv;

import dev.redress.chassis.csv.CsvFile;
import dev.redress.chassis.csv.CsvRow;
import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.ComplaintFormBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A CSV file whose rows are complaint forms. */
public final class FormFile implements Closeable {
    private static final ComplaintForm NOTHING = ComplaintFormBuilder.builder().build();

    private final CsvFile rows;
    private final RowReader reader;

    private FormFile(CsvFile rows, RowReader reader) {
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
    public static FormFile open(InputStream content, ColumnMapping mapping, FileBounds bounds)
            throws UnreadableFile, IOException {
        var reader = new RowReader(mapping);
        return new FormFile(CsvFile.open(content, mapping.layout(), reader.columns(), bounds), reader);
    }

    /**
     * Reads a file to its end without entering anything; see {@link CsvFile#check}.
     *
     * @throws UnreadableFile in words for whoever sent it
     */
    public static void check(CsvFile.Content content, ColumnMapping mapping, FileBounds bounds)
            throws UnreadableFile, IOException {
        CsvFile.check(content, mapping.layout(), new RowReader(mapping).columns(), bounds);
    }

    /** The next rows, at most so many; none at the end. */
    public List<FormRow> next(int atMost) {
        return rows.next(atMost).stream().map(this::read).toList();
    }

    private FormRow read(CsvRow row) {
        var unreadable = new ArrayList<FieldProblem>();
        return new FormRow(row.number(), row.read(it -> reader.read(it, unreadable), NOTHING, unreadable), unreadable);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
