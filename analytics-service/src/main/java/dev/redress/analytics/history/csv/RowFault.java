package dev.redress.analytics.history.csv;

/**
 * What is wrong with a row.
 *
 * @param column of the file; empty where it is wrong with the row as such
 * @param code the kind of error, for example {@code ambiguous}
 * @param message for a person; it repeats nothing that the row says but times
 */
public record RowFault(String column, String code, String message) {}
