/** A CSV file of another system read as its history, by a mapping of its columns. */
package dev.redress.analytics.history.csv;
