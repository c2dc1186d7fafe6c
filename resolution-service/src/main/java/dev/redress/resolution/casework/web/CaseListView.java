package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.CasePage;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Complaint;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict;
import dev.redress.resolution.casework.domain.Wait;
import dev.redress.resolution.clocks.domain.PauseReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One page of cases, each in one line. */
@Schema(name = "CaseList")
record CaseListView(
        List<Line> items,
        @Schema(description = "Which page, from 0") int page,
        @Schema(description = "How many a page holds") int size,
        @Schema(description = "How many match in all") long total) {

    static CaseListView of(CasePage it) {
        return new CaseListView(it.items().stream().map(Line::of).toList(), it.page(), it.size(), it.total());
    }

    @Schema(name = "CaseLine", description = "A case in one line; what is not known is left out")
    record Line(
            @Schema(description = "Id of the complaint, and of its case")
            String complaintId,

            @Schema(description = "Number for people") String number,
            Stage stage,

            @Schema(description = "The current round of handling, from 1")
            int cycle,

            Verdict.Nature nature,
            Verdict.Kind kind,
            Verdict.Category category,
            Verdict.Severity severity,

            @Schema(description = "Code of the department that handles it")
            String department,

            @Schema(description = "Code of the person who works on it")
            String handler,

            @Schema(description = "Code of the person to whom it was escalated")
            String owner,

            @Schema(description = "Level of escalation in this cycle")
            int escalation,

            @Schema(description = "Why it waits, when it does")
            PauseReason waiting,

            @Schema(description = "The earliest due of the clocks that run")
            Instant dueAt,

            @Schema(description = "Whether what a breached clock waits for has still not come")
            boolean late,

            Channel channel,
            @Schema(description = "Name of the product") String product,

            @Schema(description = "When the company received the complaint")
            Instant receivedAt,

            @Schema(description = "When something was last put on record")
            Instant updatedAt) {

        static Line of(Case it) {
            var facts = Optional.ofNullable(it.complaint());
            var verdict = it.verdict();
            return new Line(
                    it.complaintId(),
                    facts.map(Complaint::number).orElse(null),
                    it.stage(),
                    it.cycle(),
                    verdict.nature(),
                    verdict.kind(),
                    verdict.category(),
                    verdict.severity(),
                    it.handling().department(),
                    CaseView.orAbsent(it.handling().handler()),
                    CaseView.orAbsent(it.handling().owner()),
                    it.handling().level(),
                    Optional.ofNullable(it.waiting()).map(Wait::reason).orElse(null),
                    it.urgency().dueAt(),
                    it.urgency().late(),
                    facts.map(Complaint::channel).orElse(null),
                    facts.map(known -> CaseView.orAbsent(known.product().name()))
                            .orElse(null),
                    verdict.receivedAt(),
                    it.updatedAt());
        }
    }
}
