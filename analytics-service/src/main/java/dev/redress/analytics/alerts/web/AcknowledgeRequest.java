package dev.redress.analytics.alerts.web;

import jakarta.validation.constraints.Size;

/**
 * What is said to an alert.
 *
 * @param note what is done about it, for colleagues; masked; absent where nothing is said
 */
record AcknowledgeRequest(@Size(min = 1, max = 2000) String note) {}
