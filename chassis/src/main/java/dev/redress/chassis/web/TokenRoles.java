package dev.redress.chassis.web;

import dev.redress.chassis.text.domain.Blank;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the roles of a token's bearer among its claims. */
final class TokenRoles {
    private final String claim;

    /** @param claim name of the claim, or the path to it with dots */
    TokenRoles(String claim) {
        this.claim = claim;
    }

    /** A claim that is absent, or of another form than a list or a text of words, gives no role. */
    List<String> of(Map<String, Object> claims) {
        var whole = claims.get(claim);
        var found = whole == null ? within(claims) : whole;
        if (found instanceof Collection<?> several) {
            return several.stream().flatMap(TokenRoles::word).distinct().toList();
        }
        return found instanceof String words
                ? Arrays.stream(words.split("\\s+", -1))
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    private Object within(Map<String, Object> claims) {
        Object at = claims;
        for (var step : claim.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    private static Stream<String> word(Object it) {
        return it instanceof String text && !Blank.is(text) ? Stream.of(text) : Stream.empty();
    }
}
