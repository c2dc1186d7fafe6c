/** The DuckDB file: facts and places, kept together or not at all. */
package dev.redress.analytics.facts;
