/** Tables that people take away: CSV, XLSX and Parquet, written row by row to a file of the moment and sent from there. */
package dev.redress.analytics.tables;
