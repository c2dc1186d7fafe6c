package dev.redress.followup.pages;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a form asks for, as the template draws it.
 *
 * @param texts words that many will want to add
 * @param more words that fewer will want to add; folded at first
 */
record Asked(List<Choice> choices, List<Text> texts, List<Text> more) {

    /**
     * One line of the list of what is wrong.
     *
     * @param anchor id of the field that it is about
     */
    record Wrong(String anchor, String what, String slip) {}

    /** From the top of the page to its end. */
    List<Wrong> wrong() {
        return Stream.concat(
                        choices.stream().map(it -> new Wrong(it.anchor(), it.legend(), it.slip())),
                        Stream.concat(texts.stream(), more.stream())
                                .map(it -> new Wrong(it.field(), it.label(), it.slip())))
                .filter(it -> !it.slip().isEmpty())
                .toList();
    }

    /** Whether the part that is folded at first has something to show. */
    boolean unfolded() {
        return more.stream().anyMatch(it -> !it.value().isEmpty() || !it.slip().isEmpty());
    }
}
