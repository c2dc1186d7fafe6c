package dev.redress.analytics.reports;

import dev.redress.analytics.facts.Facts;
import dev.redress.analytics.figures.PeriodAnswer;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.ingest.Progress;
import dev.redress.analytics.reports.FrozenReport.Heading;
import dev.redress.analytics.reports.FrozenReport.Restatement;
import dev.redress.analytics.reports.domain.Difference;
import dev.redress.analytics.reports.domain.ReportKind;
import dev.redress.analytics.reports.domain.ReportPeriod;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;

/** Makes reports, each once, and restates those that turn out to be wrong: what was reported stays as it was. */
final class Reports {
    private static final Comparator<ReportEntry> NEWEST_FIRST = Comparator.comparing(
                    (ReportEntry it) -> it.heading().made())
            .reversed()
            .thenComparing(it -> it.heading().report());

    private final FigureReports figures;
    private final ComplaintForms forms;
    private final ReportDocuments documents;
    private final ReportStore store;
    private final Readiness readiness;
    private final Clock clock;
    private final ZoneId zone;
    /** One at a time: the same is not made twice, and printing needs memory. */
    private final ReentrantLock turn = new ReentrantLock();

    Reports(
            FigureReports figures,
            ComplaintForms forms,
            ReportDocuments documents,
            ReportStore store,
            Readiness readiness,
            Clock clock,
            ZoneId zone) {
        this.figures = figures;
        this.forms = forms;
        this.documents = documents;
        this.store = store;
        this.readiness = readiness;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param made whether it was not there before */
    record Made(ReportEntry entry, boolean made) {}

    /**
     * The report of a subject: as it is known, or else made now.
     *
     * @param subject name of a period that is over, or id of a complaint
     */
    Made make(ReportKind kind, String subject) {
        turn.lock();
        try {
            var found = latest(kind, subject);
            return found.isPresent() ? new Made(found.get(), false) : new Made(first(kind, subject), true);
        } finally {
            turn.unlock();
        }
    }

    private ReportEntry first(ReportKind kind, String subject) {
        readiness.require();
        return keep(frozen(kind, subject, 1, clock.instant()));
    }

    /** Whether what is frozen now is whole: what is not in the figures yet would be missing for ever. */
    record Readiness(Facts facts, Progress progress) {
        private void require() {
            if (!progress.isCaughtUp()) {
                throw new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "figures-behind",
                        "the topics are not heard to their end yet; ask again when the service is ready");
            }
            facts.derive(() -> true);
        }
    }

    private FrozenReport frozen(ReportKind kind, String subject, int revision, Instant asOf) {
        return kind.isOfAPeriod() ? ofPeriod(period(kind, subject), revision, asOf) : ofComplaint(subject, revision);
    }

    private ReportPeriod period(ReportKind kind, String name) {
        var period = ReportPeriod.named(kind, name)
                .orElseThrow(() -> Problem.invalid(
                        "subject", "unreadable", "is no period of this kind, such as 2026-W10, 2026-03 or 2026-H1"));
        if (period.to().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw Problem.invalid("subject", "not-over", "is not over before " + period.to());
        }
        return period;
    }

    private FrozenReport ofPeriod(ReportPeriod period, int revision, Instant asOf) {
        var said = figures.of(period, asOf);
        var answer = said.answers();
        var heading = new Heading(
                id(period.kind(), period.name(), revision),
                period.kind(),
                period.name(),
                revision,
                null,
                answer.period(),
                answer.comparedWith(),
                clock.instant(),
                asOf,
                answer.complete());
        return new FrozenReport(
                heading, said.tables(), said.definitions(), said.questions(), answer.watermarks(), null);
    }

    private FrozenReport ofComplaint(String complaint, int revision) {
        var said = forms.of(complaintId(complaint))
                .orElseThrow(() -> Problem.notFound("no complaint of this id was heard of"));
        var heading = new Heading(
                id(ReportKind.COMPLAINT_FORM, complaint, revision),
                ReportKind.COMPLAINT_FORM,
                complaint,
                revision,
                said.number(),
                (PeriodAnswer) null,
                null,
                clock.instant(),
                clock.instant(),
                Watermarks.complete(said.watermarks()));
        return new FrozenReport(heading, said.tables(), List.of(), Map.of(), said.watermarks(), null);
    }

    private static UUID complaintId(String subject) {
        try {
            var id = UUID.fromString(subject);
            if (id.toString().equals(subject)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for what is an id in another writing.
        }
        throw Problem.invalid("subject", "unreadable", "is no id of a complaint (UUID in lower case)");
    }

    private static String id(ReportKind kind, String subject, int revision) {
        return kind + "-" + subject + (revision == 1 ? "" : "-r" + revision);
    }

    private ReportEntry keep(FrozenReport report) {
        var content = documents.content(report);
        return store.keep(report, content.sha256(), documents.of(report, content));
    }

    /** What the figures tell differently now than a report does; what came due counts as it did then. */
    List<Difference> differences(ReportEntry entry) {
        return differences(entry, next(entry));
    }

    private List<Difference> differences(ReportEntry entry, FrozenReport next) {
        return Difference.between(store.content(entry).tables(), next.tables());
    }

    /** The next revision as it would be now. */
    private FrozenReport next(ReportEntry entry) {
        readiness.require();
        var heading = entry.heading();
        return frozen(heading.kind(), heading.subject(), heading.revision() + 1, heading.asOf());
    }

    /**
     * Makes the next revision of a report, with a table of what is told differently; the one before stays as it is.
     *
     * @param by who has it made
     * @return empty where nothing is told differently
     */
    Optional<ReportEntry> restate(String report, String by, String reason) {
        turn.lock();
        try {
            var entry = find(report);
            var heading = entry.heading();
            var newest = latest(heading.kind(), heading.subject()).orElseThrow();
            if (!newest.equals(entry)) {
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "restated-already",
                        "this report is restated by " + newest.heading().report());
            }
            var next = next(entry);
            var differences = differences(entry, next);
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(keep(next.restating(new Restatement(report, by, reason, differences))));
        } finally {
            turn.unlock();
        }
    }

    ReportEntry find(String report) {
        return store.find(report).orElseThrow(() -> Problem.notFound("there is no report of this id"));
    }

    byte[] document(ReportEntry entry, String name) {
        return store.read(entry, name);
    }

    /** The last revision. */
    Optional<ReportEntry> latest(ReportKind kind, String subject) {
        return store.all().stream()
                .filter(it ->
                        it.heading().kind() == kind && it.heading().subject().equals(subject))
                .max(Comparator.comparing(it -> it.heading().revision()));
    }

    /** The one of the latest period, whichever revision. */
    Optional<ReportEntry> newest(ReportKind kind) {
        return store.all().stream()
                .filter(it -> it.heading().kind() == kind)
                .max(Comparator.comparing(it -> it.heading().period().to()));
    }

    /** The revision that took the place of a report. */
    Optional<String> successor(ReportEntry entry) {
        var next = id(
                entry.heading().kind(),
                entry.heading().subject(),
                entry.heading().revision() + 1);
        return store.find(next).map(it -> it.heading().report());
    }

    /**
     * The newest first.
     *
     * @param kind null for all
     * @param subject null for all
     */
    Page<ReportEntry> page(ReportKind kind, String subject, Paging paging) {
        var all = store.all().stream()
                .filter(it -> kind == null || it.heading().kind() == kind)
                .filter(it -> subject == null || it.heading().subject().equals(subject))
                .sorted(NEWEST_FIRST)
                .toList();
        var from = Math.min(paging.skipped(), all.size());
        var to = Math.min(from + paging.size(), all.size());
        return new Page<>(all.subList(from, to), paging.page(), paging.size(), all.size());
    }
}
