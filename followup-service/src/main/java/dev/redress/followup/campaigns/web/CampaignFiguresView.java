package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.CampaignFigures;
import dev.redress.followup.campaigns.domain.QuestionMarks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/** What came of a group of customers, in numbers. */
@Schema(
        name = "CampaignFigures",
        description =
                "Rates by the AAPOR Standard Definitions, 10th edition (2023); absent where nobody is there to count,"
                        + " and rounded to four digits. response, refusal and nonResponse make the whole together.")
record CampaignFiguresView(
        @Schema(description = "Customers who could have been drawn")
        int frame,

        @Schema(description = "Customers who were drawn") int sample,

        @Schema(description = "Customers who have their invitations")
        int issued,

        int answered,
        int declined,
        int undelivered,

        @Schema(description = "Customers of whom nothing was heard so far")
        int unanswered,

        @Schema(description = "Customers who were reminded at least once")
        int reminded,

        @Schema(description = "(issued - undelivered) / frame")
        BigDecimal coverage,

        @Schema(description = "answered / (issued - undelivered): RR5")
        BigDecimal response,

        @Schema(description = "answered / issued: RR1, the least response that can be said")
        BigDecimal leastResponse,

        @Schema(description = "declined / (issued - undelivered): REF3 without unknown cases")
        BigDecimal refusal,

        @Schema(description = "unanswered / (issued - undelivered)")
        BigDecimal nonResponse,

        @Schema(description = "The marks, question by question")
        List<Result> results) {
    private static final int DIGITS = 4;

    /** The marks that were given for a question. */
    @Schema(name = "CampaignResult")
    record Result(
            @Schema(description = "Code of the question") String question,
            @Schema(description = "How many marks") int count,

            @Schema(description = "From 1 (very poor) to 5 (very good); absent without marks")
            BigDecimal mean,

            @Schema(description = "How many gave 1, 2, 3, 4 and 5")
            List<Integer> distribution) {
        static Result of(QuestionMarks it) {
            return new Result(it.question().code(), it.count(), rounded(it.mean()), it.distribution());
        }
    }

    static CampaignFiguresView of(CampaignFigures it) {
        return new CampaignFiguresView(
                it.frame(),
                it.sample(),
                it.issued(),
                it.answered(),
                it.declined(),
                it.undelivered(),
                it.unanswered(),
                it.reminded(),
                rounded(it.coverage()),
                rounded(it.response()),
                rounded(it.leastResponse()),
                rounded(it.refusal()),
                rounded(it.nonResponse()),
                it.marks().stream().map(Result::of).toList());
    }

    private static BigDecimal rounded(OptionalDouble it) {
        return it.isEmpty() ? null : BigDecimal.valueOf(it.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
