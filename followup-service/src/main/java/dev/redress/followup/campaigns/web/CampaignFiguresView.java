package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.CampaignFigures;
import dev.redress.followup.campaigns.domain.QuestionMarks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rates by the AAPOR Standard Definitions, 10th edition (2023); absent where nobody is there to count, and rounded to
 * four digits. response, refusal and nonResponse make the whole together.
 *
 * @param frame customers who could have been drawn
 * @param sample customers who were drawn
 * @param issued customers who are to be asked
 * @param asked customers who were: their invitations arrived, or an interview began
 * @param answered customers who answered
 * @param declined customers who do not wish to answer
 * @param undelivered customers whom no invitation reaches
 * @param unanswered customers of whom nothing was heard so far
 * @param reminded customers who were reminded at least once
 * @param coverage asked / frame
 * @param response answered / asked: RR5
 * @param leastResponse answered / issued: RR1, the least response that can be said
 * @param refusal declined / asked: REF3 without unknown cases
 * @param nonResponse those asked who have neither answered nor declined / asked
 * @param results the marks, question by question
 */
@Schema(name = "CampaignFigures")
record CampaignFiguresView(
        int frame,
        int sample,
        int issued,
        int asked,
        int answered,
        int declined,
        int undelivered,
        int unanswered,
        int reminded,
        BigDecimal coverage,
        BigDecimal response,
        BigDecimal leastResponse,
        BigDecimal refusal,
        BigDecimal nonResponse,
        List<Result> results) {
    private static final int DIGITS = 4;

    /**
     * The marks that were given for a question.
     *
     * @param question code of the question
     * @param count how many marks
     * @param mean from 1 (very poor) to 5 (very good); absent without marks
     * @param distribution how many gave 1, 2, 3, 4 and 5
     */
    @Schema(name = "CampaignResult")
    record Result(String question, int count, BigDecimal mean, List<Integer> distribution) {
        static Result of(QuestionMarks it) {
            return new Result(it.question().code(), it.count(), rounded(it.mean()), it.distribution());
        }
    }

    static CampaignFiguresView of(CampaignFigures it) {
        return new CampaignFiguresView(
                it.frame(),
                it.sample(),
                it.issued(),
                it.asked(),
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
