package dev.redress.analytics.reports;

import dev.redress.analytics.reports.FrozenReport.Heading;
import java.util.List;

/**
 * A report as the list of reports has it.
 *
 * @param sha256 of report.json, which all documents are made of and name
 * @param restatement what it corrects, in short; null where it is the first of its kind
 */
record ReportEntry(Heading heading, String sha256, List<File> files, Change restatement) {

    /** A document. */
    record File(String name, String mediaType, long bytes, String sha256) {}

    /**
     * @param of the report that it takes the place of
     * @param by who had it made
     * @param differences how many values are told differently
     */
    record Change(String of, String by, String reason, int differences) {}
}
