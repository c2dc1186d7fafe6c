package dev.redress.followup.reviews.domain;

import java.util.List;

/**
 * How a sample was drawn: with the same terms, anybody draws the same from the same complaints.
 *
 * @param strata what they are formed by, each once, in the order of {@link Trait}
 * @param checklist id of what its reviews are done along
 */
public record SampleTerms(String seed, int size, List<Trait> strata, String checklist, int checklistVersion) {
    public SampleTerms {
        strata = List.copyOf(strata);
    }

    /**
     * What somebody asks for.
     *
     * @param seed empty for any
     */
    public record Wish(String seed, int size, List<Trait> strata, String checklist) {
        public Wish {
            strata = strata.stream().distinct().sorted().toList();
        }

        boolean isMetBy(SampleTerms terms) {
            return size == terms.size
                    && strata.equals(terms.strata)
                    && checklist.equals(terms.checklist)
                    && (seed.isEmpty() || seed.equals(terms.seed));
        }

        public SampleTerms terms(String otherwise, int checklistVersion) {
            return new SampleTerms(seed.isEmpty() ? otherwise : seed, size, strata, checklist, checklistVersion);
        }
    }
}
