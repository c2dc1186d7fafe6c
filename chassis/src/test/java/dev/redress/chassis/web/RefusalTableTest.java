package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class RefusalTableTest {
    private enum Code {
        NO_SUCH_JAR,
        FULL,
        NOT_YOURS,
        TOO_MUCH,
        NO_LID
    }

    private static final class JarRefusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Code code;

        JarRefusal(Code code) {
            super("it is " + code);
            this.code = code;
        }

        Code code() {
            return code;
        }
    }

    private static RefusalTable<JarRefusal, Code> table(Consumer<RefusalTable<JarRefusal, Code>> rows) {
        return RefusalTable.of(JarRefusal.class, Code.class, JarRefusal::code, it -> "grams", rows);
    }

    private static RefusalTable<JarRefusal, Code> complete() {
        return table(it -> it.notFound(Code.NO_SUCH_JAR)
                .conflict("not-now", Code.FULL)
                .forbidden("not-yours", Code.NOT_YOURS)
                .invalid("too-much", Code.TOO_MUCH)
                .invalidField("lid", "needed", Code.NO_LID));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_JAR, 404, not-found",
        "FULL,        409, not-now",
        "NOT_YOURS,   403, not-yours",
    })
    void answersEachCodeAsItsRowSays(Code code, int status, String reason) {
        assertThat(complete().problem(new JarRefusal(code))).hasValueSatisfying(it -> {
            assertThat(it.status().value()).isEqualTo(status);
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it).hasMessage("it is " + code);
            assertThat(it.errors()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"TOO_MUCH, grams, too-much", "NO_LID, lid, needed"})
    void namesTheFieldThatARefusalOrItsRowIsAbout(Code code, String field, String reason) {
        assertThat(complete().problem(new JarRefusal(code))).hasValueSatisfying(it -> {
            assertThat(it.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(it.errors()).containsExactly(new Problem.FieldProblem(field, reason, "it is " + code));
        });
    }

    @Test
    void knowsNothingOfOtherExceptions() {
        assertThat(complete().problem(new IllegalStateException("full"))).isEmpty();
    }

    @Test
    void tellsItsReasonsByStatus() {
        assertThat(complete().reasons(HttpStatus.CONFLICT)).containsExactly("not-now");
        assertThat(complete().reasons(HttpStatus.BAD_REQUEST)).containsExactly("needed", "too-much");
        assertThat(complete().reasons(HttpStatus.GONE)).isEmpty();
    }

    @Test
    void isNotMadeWhileACodeHasNoRow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> table(it -> it.notFound(Code.NO_SUCH_JAR, Code.FULL, Code.NOT_YOURS, Code.TOO_MUCH)))
                .withMessageContaining("NO_LID");
    }

    @Test
    void isNotMadeWhenACodeHasTwoRows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> table(it -> it.notFound(Code.FULL).conflict("not-now", Code.FULL)))
                .withMessageContaining("FULL");
    }
}
