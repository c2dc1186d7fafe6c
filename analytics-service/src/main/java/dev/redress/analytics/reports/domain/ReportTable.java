package dev.redress.analytics.reports.domain;

import java.util.List;
import java.util.Map;

/**
 * A part of a report. Whatever has a name has it in zh and en, so that one frozen report can be read in both.
 *
 * @param table what tells it from the others of the report
 * @param heads of its columns
 * @param left how many further lines there were that are not told, since they are the smallest
 */
public record ReportTable(
        String table, Map<String, String> names, Layout layout, List<Head> heads, List<Line> lines, int left) {

    public ReportTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** How it is drawn. */
    public enum Layout {
        /** Names at the left, one value each, each of its own unit. */
        FIELDS,
        /** Lines and columns. */
        LIST,
        /** Likewise, with a bar for the first number. */
        BARS,
        /** Likewise, the largest first, with the share of all down to each line. */
        PARETO,
        /** Likewise, with the first two numbers as columns above. */
        COLUMNS,
        /** Names at the left, and room to write. */
        BLANK
    }

    /** What a column, or a field, is called. */
    public record Head(String head, Map<String, String> names) {}

    /**
     * A line.
     *
     * @param line what tells it from the others of the table
     */
    public record Line(String line, Map<String, String> names, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A value.
     *
     * @param unit of measures: s, ratio, money (of the currency in text), 1 to 5 or 1; of facts also text and time (an instant in
     *     text)
     * @param number null where it is no number, or there is none
     * @param before the number of the period before; null where there is none
     * @param text empty where it is a number
     * @param names of the text where it is a code
     */
    public record Cell(String unit, Double number, Double before, String text, Map<String, String> names) {

        public static Cell of(String unit, Double number, Double before) {
            return new Cell(unit, number, before, "", Map.of());
        }

        public static Cell money(String currency, Double number, Double before) {
            return new Cell("money", number, before, currency, Map.of());
        }

        public static Cell text(String text, Map<String, String> names) {
            return new Cell("text", null, null, text, names);
        }

        public static Cell time(String instant) {
            return new Cell("time", null, null, instant, Map.of());
        }

        /** Whether both say the same of the reported period; what they are compared with is reported elsewhere. */
        boolean saysAs(Cell other) {
            return text.equals(other.text) && sameNumber(number, other.number);
        }

        private static boolean sameNumber(Double one, Double other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return Math.abs(one - other) <= PRECISION * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
        }
    }

    /** Sums of the same numbers in another order differ in their last digits. */
    private static final double PRECISION = 1e-9;
}
