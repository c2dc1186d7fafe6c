/** Which periods are reported, what stands in a report, and how two of the same differ. */
package dev.redress.analytics.reports.domain;
