/**
 * History of other systems: any CSV and a mapping that says which column is what. Each row is published on its topic, and heard
 * from there like everything else. Read {@link dev.redress.analytics.history.HistoryService} first.
 */
package dev.redress.analytics.history;
