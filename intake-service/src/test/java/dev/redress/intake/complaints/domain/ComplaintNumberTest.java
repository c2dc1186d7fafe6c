package dev.redress.intake.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ComplaintNumberTest {

    @Test
    void isWrittenWithYearSerialAndCheckDigit() {
        assertThat(ComplaintNumber.of(2026, 17)).isEqualTo("26-0000017-5");
    }

    @Test
    void isReadWithoutHyphensToo() {
        assertThat(ComplaintNumber.isValid("2600000175")).isTrue();
        assertThat(ComplaintNumber.canonical("2600000175")).isEqualTo("26-0000017-5");
    }

    @Test
    void isNoComplaintId() {
        assertThat(ComplaintNumber.isValid("0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10"))
                .isFalse();
    }

    @Property
    void everyNumberIsValidAndCanonical(
            @ForAll @IntRange(min = 2020, max = 2099) int year,
            @ForAll @LongRange(min = 1, max = 999_999_999L) long serial) {
        var number = ComplaintNumber.of(year, serial);
        assertThat(ComplaintNumber.isValid(number)).isTrue();
        assertThat(ComplaintNumber.canonical(number.replace("-", ""))).isEqualTo(number);
    }

    @Property
    void everySingleWrongDigitIsFound(
            @ForAll @LongRange(min = 1, max = 9_999_999L) long serial,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = ComplaintNumber.of(2026, serial).replace("-", "").toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);
        assertThat(ComplaintNumber.isValid(new String(digits))).isFalse();
    }
}
