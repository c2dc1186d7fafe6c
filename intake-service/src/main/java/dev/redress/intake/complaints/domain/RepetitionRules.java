package dev.redress.intake.complaints.domain;

import dev.redress.chassis.text.domain.SearchForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a customer says again what they said before: about the same product or order, in like words, and soon enough.
 * How alike words are is the Dice coefficient of their pairs of neighbouring characters, which needs no words to be told apart
 * and so serves Chinese as well as English.
 *
 * @param duplicateWithin how soon after one that is still open
 * @param repeatWithin how soon after the end of one
 * @param least score from which on it is said
 */
public record RepetitionRules(Duration duplicateWithin, Duration repeatWithin, double least) {
    private static final double WORDS = 0.7;
    private static final double MATTER = 1 - WORDS;

    /** Where one of the two does not say what it is about. */
    private static final double UNKNOWN = 0.5;

    /** So much of a text is compared: complaints say at once what they are about. */
    private static final int LONGEST = 300;

    /**
     * A complaint, as far as it is compared.
     *
     * @param products names of what it is about; empty when it does not say
     * @param orders their numbers; likewise
     * @param words what the customer says
     * @param endedAt when it came to its end; absent while it is open
     */
    public record Said(
            EarlierComplaint complaint,
            Instant receivedAt,
            Set<String> products,
            Set<String> orders,
            String words,
            Instant endedAt) {
        public Said {
            products = forms(products);
            orders = forms(orders);
            words = SearchForm.of(words);
            words = words.substring(
                    0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
        }

        private static Set<String> forms(Set<String> texts) {
            return texts.stream()
                    .map(SearchForm::of)
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The earlier complaint that this one is most like, if it is like one. */
    public Optional<Repetition> find(Said now, Collection<Said> before) {
        return before.stream()
                .filter(it -> !it.complaint().id().equals(now.complaint().id()) && soonEnough(it, now.receivedAt()))
                .map(it -> new Repetition(
                        it.endedAt() == null ? Repetition.Kind.DUPLICATE : Repetition.Kind.REPEAT,
                        it.complaint(),
                        score(it, now)))
                .filter(it -> it.score() >= least)
                .max(Comparator.comparingDouble(Repetition::score)
                        .thenComparing(it -> it.earlier().id()));
    }

    private boolean soonEnough(Said earlier, Instant now) {
        if (earlier.receivedAt().isAfter(now)) {
            return false;
        }
        return earlier.endedAt() == null
                ? !now.isAfter(earlier.receivedAt().plus(duplicateWithin))
                : !now.isAfter(earlier.endedAt().plus(repeatWithin));
    }

    private static double score(Said one, Said other) {
        var matter = matter(one, other);
        return matter == 0
                ? 0
                : Math.round((MATTER * matter + WORDS * alike(one.words(), other.words())) * 100) / 100.0;
    }

    /** 1: the same product or order; 0: others. An order tells more than a name that is written in many ways. */
    private static double matter(Said one, Said other) {
        if (meet(one.orders(), other.orders())) {
            return 1;
        }
        if (one.products().isEmpty() || other.products().isEmpty()) {
            return UNKNOWN;
        }
        return meet(one.products(), other.products()) ? 1 : 0;
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    static double alike(String one, String other) {
        var here = pairs(one);
        var there = pairs(other);
        if (here.isEmpty() || there.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        var common = new HashSet<>(here);
        common.retainAll(there);
        return 2.0 * common.size() / (here.size() + there.size());
    }

    private static Set<String> pairs(String text) {
        var points = text.replace(" ", "").codePoints().toArray();
        var pairs = new HashSet<String>();
        for (var i = 1; i < points.length; i++) {
            pairs.add(new String(points, i - 1, 2));
        }
        return pairs;
    }
}
