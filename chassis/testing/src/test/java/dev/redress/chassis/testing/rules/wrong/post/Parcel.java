package dev.redress.chassis.testing.rules.wrong.post;

import java.util.List;

/** Wrong: it names all its parts to change one, in a lambda at that. */
public record Parcel(String from, String to, int grams, int width, int height, int depth, List<String> marks) {
    public List<Parcel> markedAs(List<String> all) {
        return all.stream()
                .map(it -> new Parcel(from, to, grams, width, height, depth, List.of(it)))
                .toList();
    }
}
