package dev.redress.chassis.csv;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** A row of a file. */
public final class CsvRow {
    private final long number;
    private final CSVRecord record;
    private final Map<String, Integer> columns;
    private final int width;

    CsvRow(long number, CSVRecord record, Map<String, Integer> columns, int width) {
        this.number = number;
        this.record = record;
        this.columns = columns;
        this.width = width;
    }

    /** Its place in the file, from 1 on, without the header. */
    public long number() {
        return number;
    }

    /**
     * What a reader makes of it. Whatever that throws is wrong with this row alone.
     *
     * @param reader is given the text of each column that it asks for, the empty text where the row ends before it
     * @param otherwise what it is when it cannot be read
     * @param problems is told what is wrong with the row as such
     */
    public <T> T read(Function<Function<String, String>, T> reader, T otherwise, List<FieldProblem> problems) {
        if (record.size() != width) {
            problems.add(new FieldProblem(
                    "row", "cells", "has %s cells, and the header has %s".formatted(record.size(), width)));
        }
        try {
            return reader.apply(this::cell);
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(new FieldProblem("row", "unreadable", "cannot be read: " + FailureReason.describe(e)));
            return otherwise;
        }
    }

    private String cell(String name) {
        var column = columns.get(name);
        return column < record.size() ? record.get(column) : "";
    }
}
