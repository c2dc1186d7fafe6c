package dev.redress.intake.imports;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.events.Poison;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.Submission;
import dev.redress.intake.complaints.SubmissionResult;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.imports.csv.FormRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters the rows of a file as complaints, a block in one go, and counts what became of them. */
final class BlockImporter {
    private static final Logger LOGGER = LoggerFactory.getLogger(BlockImporter.class);

    private final IntakeService intake;
    private final String importId;
    private final RowNames names;
    private final boolean quiet;

    /** A row, and by what it is known again. */
    private record Named(FormRow row, String name) {}

    /** @param quiet whether nobody is told of what was late before it came in */
    BlockImporter(IntakeService intake, String importId, String file, boolean quiet) {
        this.intake = intake;
        this.importId = importId;
        this.quiet = quiet;
        this.names = new RowNames(file, intake::fingerprint);
    }

    /** Passes over rows that were entered before. */
    void pass(List<FormRow> rows) {
        rows.forEach(row -> names.of(row.form()));
    }

    /** Whatever is thrown because of one row is that row's error, and the others are entered. */
    ImportStore.Block enter(List<FormRow> rows) {
        var named = rows.stream().map(it -> new Named(it, names.of(it.form()))).toList();
        var blocks = new ArrayList<ImportStore.Block>();
        Poison.byHalves(named, it -> blocks.add(enterAll(it)), (it, reason) -> blocks.add(broken(it.row(), reason)));
        return blocks.stream().reduce(ImportStore.Block::and).orElseThrow();
    }

    private static ImportStore.Block broken(FormRow row, Throwable reason) {
        LOGGER.atError()
                .addKeyValue("row", row.number())
                .addKeyValue("reason", FailureReason.describe(reason))
                .log("a row could not be entered");
        var why =
                "could not be entered for a fault of ours: " + reason.getClass().getSimpleName();
        var error = new RowError(row.number(), "intake:failed", List.of(new FieldProblem("row", "failed", why)));
        return new ImportStore.Block(1, 0, 0, Map.of(), List.of(error));
    }

    private ImportStore.Block enterAll(List<Named> rows) {
        var errors = new ArrayList<RowError>();
        var numbers = new ArrayList<Long>();
        var submissions = new ArrayList<Submission>();
        for (var it : rows) {
            var row = it.row();
            var problems = row.problems(intake.check(row.form()));
            if (problems.isEmpty()) {
                numbers.add(row.number());
                var origin = Origin.row(importId, row.number(), it.name());
                submissions.add(new Submission(quiet ? origin.quietly() : origin, "import:" + importId, row.form()));
            } else {
                errors.add(new RowError(row.number(), "intake:invalid", problems));
            }
        }
        var results = intake.register(submissions);
        var accepted = 0L;
        var duplicates = 0L;
        var byChannel = new HashMap<String, Long>();
        for (var i = 0; i < results.size(); i++) {
            switch (results.get(i).outcome()) {
                case ACCEPTED -> {
                    accepted++;
                    byChannel.merge(submissions.get(i).form().channel(), 1L, Long::sum);
                }
                case DUPLICATE -> duplicates++;
                case CONFLICT -> errors.add(conflict(numbers.get(i), results.get(i)));
            }
        }
        return new ImportStore.Block(rows.size(), accepted, duplicates, byChannel, errors);
    }

    private static RowError conflict(long row, SubmissionResult it) {
        var why =
                "another complaint was entered under this id: " + it.complaint().number();
        return new RowError(row, "intake:conflict", List.of(new FieldProblem("externalId", "conflict", why)));
    }
}
