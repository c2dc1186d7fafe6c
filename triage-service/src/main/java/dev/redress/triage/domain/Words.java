package dev.redress.triage.domain;

import java.util.List;

/**
 * Words that a rule looks for; one of them is enough. Upper and lower case are the same. Chinese words are found anywhere,
 * others at word boundaries; {@code refund*} stands for every word that begins so. A word may be a phrase.
 */
public final class Words {
    private record Word(String plain, boolean openEnd) {
        static Word of(String raw) {
            var open = raw.endsWith("*");
            var plain = Text.of(open ? raw.substring(0, raw.length() - 1) : raw).plain();
            if (plain.isBlank()) {
                throw new IllegalArgumentException("a word to look for must not be empty");
            }
            return new Word(plain, open);
        }
    }

    private final List<Word> list;

    private Words(List<Word> list) {
        this.list = list;
    }

    public static Words of(List<String> words) {
        return new Words(words.stream().map(Word::of).toList());
    }

    boolean empty() {
        return list.isEmpty();
    }

    boolean in(Text text) {
        return list.stream().anyMatch(it -> text.has(it.plain(), it.openEnd()));
    }
}
