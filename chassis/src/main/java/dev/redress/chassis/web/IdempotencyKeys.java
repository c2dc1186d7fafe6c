package dev.redress.chassis.web;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a key in the header {@code Idempotency-Key} is, and what is opened under it: the same user, saying the same key again,
 * opens the same thing.
 */
public final class IdempotencyKeys {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Ids ids;

    public IdempotencyKeys(Ids ids) {
        this.ids = ids;
    }

    /**
     * What is wrong with a key.
     *
     * @param key null when the request has none, and nothing is wrong then
     */
    public static Optional<FieldProblem> problem(String key) {
        return key == null || WORD.matcher(key).matches()
                ? Optional.empty()
                : Optional.of(new FieldProblem(HEADER, "pattern", "1 to 200 characters of ASCII without spaces"));
    }

    /**
     * The id of what a user opens. A key belongs to who made it: the same one of two people names two things.
     *
     * @param kind of thing, so that one key can open one of each
     * @param key null when the request has none, and the id is then a new one
     * @throws Problem 400 when that is no key
     */
    public String id(String kind, String user, String key) {
        problem(key).ifPresent(it -> {
            throw Problem.invalid(it.field(), it.code(), it.message());
        });
        return (key == null ? ids.random() : Ids.derived(kind, user, key)).toString();
    }
}
