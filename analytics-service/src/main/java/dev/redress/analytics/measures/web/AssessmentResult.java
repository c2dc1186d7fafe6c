package dev.redress.analytics.measures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.measures.domain.Score;
import dev.redress.analytics.query.FigureAnswer.Code;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * How departments or people did.
 *
 * @param assessment what they are assessed by: what holds on the last day of the period
 * @param formula how the score of a measure and the sum come about
 * @param results one for each of them that has a number, in the order of their codes
 */
@Schema(name = "AssessmentResult")
record AssessmentResult(AssessmentView assessment, String formula, List<Result> results) {
    static final String FORMULA =
            "score = 100 where the target is met; else 100 x actual / target for AT_LEAST, 100 x target / actual"
                    + " for AT_MOST, never below 0. points = score x weight / the weights that count. A measure without a number or"
                    + " without a target does not count. score of all = sum of the points.";

    /**
     * How one of them did.
     *
     * @param code of the department or person
     * @param names its names by language, as far as they are known
     * @param measures what counts, one by one
     * @param weight the weights that count, together
     * @param score the sum of the points, from 0 to 100; absent where nothing counts
     */
    @Schema(name = "AssessedCode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String code, Map<String, String> names, List<Item> measures, double weight, Double score) {
        static Result of(Code code, Score it) {
            return new Result(
                    code.code(),
                    code.names(),
                    it.items().stream().map(Item::of).toList(),
                    it.weight(),
                    it.total().isPresent() ? it.total().getAsDouble() : null);
        }
    }

    /**
     * What a measure adds.
     *
     * @param measure its name
     * @param actual what it was in the period; absent where it has nothing to be taken over
     * @param target what it is to reach; absent where no target holds
     * @param direction of the target; absent where none holds
     * @param score from 0 to 100; absent where it does not count
     * @param weight how much it counts beside the others
     * @param points score x weight / the weights that count, together; absent where it does not count
     */
    @Schema(name = "AssessedMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String measure,
            Double actual,
            Double target,
            Aim.Direction direction,
            Double score,
            double weight,
            Double points) {
        static Item of(Score.Item it) {
            var aim = it.known().aim();
            return new Item(
                    it.known().measure(),
                    it.known().actual(),
                    aim == null ? null : aim.target(),
                    aim == null ? null : aim.direction(),
                    it.score(),
                    it.known().weight(),
                    it.points());
        }
    }
}
