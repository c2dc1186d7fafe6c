package dev.redress.followup.reviews.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a reviewer looks at.
 *
 * @param items each with another code
 */
public record Checklist(List<Item> items) {

    /**
     * One thing to look at.
     *
     * @param weight how much its mark counts beside those of the others, from 1
     */
    public record Item(String code, Names names, int weight) {}

    /** What people call it. */
    public record Names(String zh, String en) {}

    public Checklist {
        items = List.copyOf(items);
    }

    Optional<Item> item(String code) {
        return items.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
