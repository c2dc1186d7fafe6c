package dev.redress.analytics.history;

/**
 * One thing that is wrong with a row that was not published; a row may have several.
 *
 * @param row number of the row, from 1 on, without the header
 * @param column the column of the file; absent where it is wrong with the row as such
 * @param code the kind of error: required, unreadable, ambiguous, skipped or doubled (a local time that clocks were put
 *     forward or back over), out-of-range, too-long, unknown-value or cells
 * @param message for a person
 */
public record HistoryError(long row, String column, String code, String message) {}
