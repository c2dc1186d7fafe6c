package dev.redress.analytics.reports;

import dev.redress.analytics.figures.PeriodAnswer;
import dev.redress.analytics.figures.Watermark;
import dev.redress.analytics.query.FigureRequest;
import dev.redress.analytics.reports.domain.Difference;
import dev.redress.analytics.reports.domain.ReportKind;
import dev.redress.analytics.reports.domain.ReportTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that a report says. Its documents are made of nothing else.
 *
 * @param definitions of the measures in it
 * @param questions by table: asked again by POST /figures/query they give the same, unless something was corrected
 * @param watermarks how far the topics were heard
 * @param restatement what it corrects; null where it is the first of its kind
 */
record FrozenReport(
        Heading heading,
        List<ReportTable> tables,
        List<Meaning> definitions,
        Map<String, FigureRequest> questions,
        Map<String, Map<Integer, Watermark>> watermarks,
        Restatement restatement) {

    FrozenReport restating(Restatement what) {
        return new FrozenReport(heading, tables, definitions, questions, watermarks, what);
    }

    /**
     * Of what it is the report.
     *
     * @param subject name of the period, or id of the complaint
     * @param revision 1 for the first, one more for each restatement
     * @param number of the complaint; null where it is about a period
     * @param period null where it is about a complaint
     * @param comparedWith likewise
     * @param asOf until when what came due counts as late
     * @param complete whether all that the topics held was heard
     */
    record Heading(
            String report,
            ReportKind kind,
            String subject,
            int revision,
            String number,
            PeriodAnswer period,
            PeriodAnswer comparedWith,
            Instant made,
            Instant asOf,
            boolean complete) {}

    /** A measure, and what it means. */
    record Meaning(
            String measure,
            int version,
            Map<String, String> names,
            String unit,
            String formula,
            String population,
            String timeBasis,
            String attribution) {}

    /**
     * What is told differently than before.
     *
     * @param of the report that it takes the place of
     * @param by who had it made
     */
    record Restatement(String of, String by, String reason, List<Difference> differences) {}
}
