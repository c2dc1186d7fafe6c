package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {
    private final IdempotencyKeys keys = new IdempotencyKeys(UUID::randomUUID);

    @Test
    void givesTheSameIdForTheSameKeyOfTheSameUser() {
        assertThat(keys.id("jar", "ann", "k-1")).isEqualTo(keys.id("jar", "ann", "k-1"));
    }

    @Test
    void keepsUsersKeysAndKindsApart() {
        assertThat(keys.id("jar", "ann", "k-1"))
                .isNotEqualTo(keys.id("jar", "bob", "k-1"))
                .isNotEqualTo(keys.id("jar", "ann", "k-2"))
                .isNotEqualTo(keys.id("lid", "ann", "k-1"));
    }

    @Test
    void opensAnewWithoutAKey() {
        assertThat(keys.id("jar", "ann", null)).isNotEqualTo(keys.id("jar", "ann", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "schlüssel", "a\nb"})
    void refusesWhatIsNoWord(String key) {
        assertThatThrownBy(() -> keys.id("jar", "ann", key))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> assertThat(it.errors())
                                .singleElement()
                                .extracting(Problem.FieldProblem::field, Problem.FieldProblem::code)
                                .containsExactly("Idempotency-Key", "pattern"));
    }

    @Test
    void takesTwoHundredCharactersAndNoMore() {
        assertThat(IdempotencyKeys.problem("k".repeat(200))).isEmpty();
        assertThat(IdempotencyKeys.problem("k".repeat(201))).isPresent();
    }
}
