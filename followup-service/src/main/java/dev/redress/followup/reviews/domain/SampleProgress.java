package dev.redress.followup.reviews.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far the reviews of a sample are, and what they have found.
 *
 * @param opened how many reviews there are
 * @param completed how many of them have marks
 * @param disputed of how many of these the marks are disputed now
 * @param mean of the means of those that have marks; null while there is none
 * @param weightedMean the same, each stratum counting by how many complaints were closed in it: an estimate for all of them.
 *     Strata without marks are left out. See W. G. Cochran, Sampling Techniques (1977), chapter 5
 */
public record SampleProgress(int opened, int completed, int disputed, BigDecimal mean, BigDecimal weightedMean) {

    /** @param reviews of the same sample */
    public static SampleProgress of(Collection<Review> reviews) {
        var marked = reviews.stream().filter(it -> it.marks().isPresent()).toList();
        var disputed = reviews.stream()
                .filter(it -> it.state() == ReviewState.DISPUTED)
                .count();
        var byStratum = marked.stream()
                .collect(Collectors.groupingBy(it -> it.order().subject().stratum()));
        return new SampleProgress(
                reviews.size(),
                marked.size(),
                (int) disputed,
                marked.isEmpty() ? null : rounded(mean(marked)),
                marked.isEmpty() ? null : rounded(weighted(byStratum)));
    }

    private static BigDecimal weighted(Map<Stratum, List<Review>> byStratum) {
        var sum = BigDecimal.ZERO;
        var population = 0L;
        for (var stratum : byStratum.entrySet()) {
            var size = stratum.getKey().population();
            sum = sum.add(mean(stratum.getValue()).multiply(BigDecimal.valueOf(size)));
            population += size;
        }
        return sum.divide(BigDecimal.valueOf(population), MathContext.DECIMAL64);
    }

    private static BigDecimal mean(List<Review> marked) {
        return marked.stream()
                .flatMap(it -> it.marks().stream())
                .map(ReviewMarks::mean)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(marked.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal it) {
        return it.setScale(ReviewMarks.DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
