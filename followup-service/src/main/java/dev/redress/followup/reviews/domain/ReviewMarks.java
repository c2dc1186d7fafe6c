package dev.redress.followup.reviews.domain;

import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a complaint was handled.
 *
 * @param scores of the items that apply, in the order of the checklist
 * @param mean of the scores by the weights of the items, to two decimals
 */
public record ReviewMarks(List<ItemScore> scores, BigDecimal mean) {
    static final int DECIMALS = 2;

    public ReviewMarks {
        scores = List.copyOf(scores);
    }

    /**
     * The marks that these scores make. Items that are left out do not apply.
     *
     * @param given in any order, at least one
     * @throws ReviewRefusal naming the score that is for no item, or for one that has a score already
     */
    public static ReviewMarks of(List<ItemScore> given, Checklist checklist) {
        var byItem = byItem(given, checklist);
        var scores = new ArrayList<ItemScore>();
        var sum = 0L;
        var weights = 0L;
        for (var item : checklist.items()) {
            var score = byItem.get(item.code());
            if (score != null) {
                scores.add(score);
                sum += (long) item.weight() * score.score();
                weights += item.weight();
            }
        }
        return new ReviewMarks(scores, ratio(sum, weights));
    }

    private static Map<String, ItemScore> byItem(List<ItemScore> given, Checklist checklist) {
        var byItem = new HashMap<String, ItemScore>();
        for (var i = 0; i < given.size(); i++) {
            var score = given.get(i);
            var field = "scores[" + i + "].item";
            if (checklist.item(score.item()).isEmpty()) {
                throw new ReviewRefusal(Code.UNKNOWN_ITEM, field, "the checklist has no item " + score.item());
            }
            if (byItem.put(score.item(), score) != null) {
                throw new ReviewRefusal(Code.REPEATED_ITEM, field, score.item() + " has a score already");
            }
        }
        return byItem;
    }

    /** Without zeros at the end, so that one value has one form. */
    private static BigDecimal ratio(long sum, long count) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
