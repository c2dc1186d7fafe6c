package dev.redress.triage.triaging.domain;

import dev.redress.chassis.text.domain.Blank;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * RuleWords that a rule looks for; one of them is enough. Upper and lower case are the same. Chinese words are found anywhere,
 * others at word boundaries; {@code refund*} stands for every word that begins so. A word may be a phrase.
 */
public record RuleWords(Set<Word> all) {

    /** @param openEnd whether any ending may follow */
    record Word(String plain, boolean openEnd) {
        static Word of(String raw) {
            var open = raw.endsWith("*");
            var plain = SearchableText.of(open ? raw.substring(0, raw.length() - 1) : raw)
                    .plain();
            if (Blank.is(plain)) {
                throw new IllegalArgumentException("a word to look for must not be empty");
            }
            return new Word(plain, open);
        }
    }

    public static RuleWords of(List<String> words) {
        var all = new LinkedHashSet<Word>();
        words.forEach(it -> all.add(Word.of(it)));
        return new RuleWords(Collections.unmodifiableSet(all));
    }

    boolean empty() {
        return all.isEmpty();
    }

    boolean anyOf(Set<Word> found) {
        return !Collections.disjoint(all, found);
    }

    /**
     * The words of all rules, to be looked for at once: a text is gone through one time, however many words there are. At
     * each place only those are compared that begin with the two characters that stand there.
     */
    static final class Index {
        private final Map<Integer, Set<Word>> byBeginning = new HashMap<>();

        Index(Collection<RuleWords> lists) {
            for (var words : lists) {
                for (var word : words.all()) {
                    byBeginning
                            .computeIfAbsent(beginning(word.plain(), 0), it -> new LinkedHashSet<>())
                            .add(word);
                }
            }
        }

        Set<Word> in(SearchableText text) {
            var found = new HashSet<Word>();
            var plain = text.plain();
            for (var at = 0; at < plain.length(); at++) {
                if (text.boundary(at)) {
                    collect(text, at, byBeginning.getOrDefault(beginning(plain, at), Set.of()), found);
                    collect(text, at, byBeginning.getOrDefault((int) plain.charAt(at), Set.of()), found);
                }
            }
            return found;
        }

        private static void collect(SearchableText text, int at, Set<Word> candidates, Set<Word> found) {
            for (var word : candidates) {
                if (text.has(word.plain(), word.openEnd(), at)) {
                    found.add(word);
                }
            }
        }

        /** The first two characters as one number; a word of one character is filed under that one. */
        private static int beginning(String text, int at) {
            return at + 1 < text.length() ? text.charAt(at) << 16 | text.charAt(at + 1) : text.charAt(at);
        }
    }
}
