package dev.redress.analytics.history.csv;

import dev.redress.analytics.domain.HistoryEntry;
import java.util.List;

/**
 * A row of a file.
 *
 * @param number from 1 on, without the header
 * @param entry what it says; null when there are faults
 * @param faults what is wrong with it
 */
public record HistoryRow(long number, HistoryEntry entry, List<RowFault> faults) {}
