package dev.redress.followup.campaigns.domain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The marks that were given for a question.
 *
 * @param distribution how many gave 1, 2, 3, 4 and 5
 */
public record QuestionMarks(Question question, List<Integer> distribution) {

    public QuestionMarks {
        distribution = List.copyOf(distribution);
    }

    public int count() {
        return distribution.stream().mapToInt(Integer::intValue).sum();
    }

    /** Empty when nobody gave any. */
    public OptionalDouble mean() {
        var count = count();
        var sum = IntStream.range(0, distribution.size())
                .map(at -> (at + 1) * distribution.get(at))
                .sum();
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
    }
}
