/** One row for each thing that figures count, to take away: page by page, as a table, and once a day as Parquet files. */
package dev.redress.analytics.export;
