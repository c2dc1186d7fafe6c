package dev.redress.chassis.csv;

/**
 * How much of a file is read before it counts as none: a few kilobytes of gzip can hold any number of gigabytes.
 *
 * @param rows most rows of a file
 * @param recordLength most characters of a row, line breaks within quotes included
 */
public record FileBounds(long rows, int recordLength) {}
