package dev.redress.resolution.inbound;

import dev.redress.resolution.CasePage;
import dev.redress.resolution.domain.Case;
import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Complaint;
import dev.redress.resolution.domain.Stage;
import dev.redress.resolution.domain.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One page of cases, each in one line. */
@Schema(name = "CaseList")
record CaseList(
        List<Line> items,
        @Schema(description = "Which page, from 0") int page,
        @Schema(description = "How many a page holds") int size,
        @Schema(description = "How many match in all") long total) {

    static CaseList of(CasePage it) {
        return new CaseList(it.items().stream().map(Line::of).toList(), it.page(), it.size(), it.total());
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
                    verdict.department(),
                    facts.map(Complaint::channel).orElse(null),
                    facts.map(known -> CaseAnswer.orAbsent(known.product().name()))
                            .orElse(null),
                    verdict.receivedAt(),
                    it.updatedAt());
        }
    }
}
