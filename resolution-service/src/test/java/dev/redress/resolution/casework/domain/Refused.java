package dev.redress.resolution.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** What tests say of refusals. */
final class Refused {
    private Refused() {}

    static ThrowableAssertAlternative<CaseRefusal> assertRefused(Code code, ThrowingCallable call) {
        return assertThatExceptionOfType(CaseRefusal.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.code()).as(it.getMessage()).isEqualTo(code));
    }

    static void assertInvalid(String field, ThrowingCallable call) {
        assertRefused(Code.INVALID, call)
                .satisfies(it -> assertThat(it.field()).as(it.getMessage()).isEqualTo(field));
    }
}
