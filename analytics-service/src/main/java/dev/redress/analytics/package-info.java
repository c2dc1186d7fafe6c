/**
 * Analytics hears every event and answers with figures. {@code hearing} follows the topics and reads their events as facts,
 * {@code facts} keeps them in a DuckDB file together with how far the topics were heard, {@code figures} asks that file on
 * behalf of those who want to know. Read {@code facts.sql} first: it says what lies in the file and how it is counted.
 */
package dev.redress.analytics;
