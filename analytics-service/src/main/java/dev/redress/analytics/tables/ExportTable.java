package dev.redress.analytics.tables;

import java.io.IOException;
import java.util.List;

/** Columns, and rows that come one after the other. */
public interface ExportTable {

    List<Column> columns();

    /** Takes rows; a cell is a String, Double, Long, Boolean, Instant or null, as its column says. */
    interface Rows {
        void add(List<Object> cells) throws IOException;
    }

    void writeTo(Rows rows) throws IOException;
}
