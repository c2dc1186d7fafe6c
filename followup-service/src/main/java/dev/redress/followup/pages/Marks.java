package dev.redress.followup.pages;

import dev.redress.chassis.pages.FilledForm;
import java.util.List;
import java.util.stream.IntStream;

/** Marks from 1 (very dissatisfied) to 5 (very satisfied), as a form has them. */
final class Marks {
    static final List<String> ALL =
            IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).toList();
    static final String LOWEST = ALL.get(0);
    static final String HIGHEST = ALL.get(ALL.size() - 1);

    private Marks() {}

    /** The mark in a field; only of a form that was found in order. */
    static int of(FilledForm filled, String field) {
        return Integer.parseInt(filled.get(field));
    }
}
