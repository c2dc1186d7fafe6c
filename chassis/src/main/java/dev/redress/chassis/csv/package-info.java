/**
 * Files of rows that others made: CSV with a header, read row by row within bounds, and the mapping that says which column is
 * what. Read {@link dev.redress.chassis.csv.CsvFile} first.
 */
package dev.redress.chassis.csv;
