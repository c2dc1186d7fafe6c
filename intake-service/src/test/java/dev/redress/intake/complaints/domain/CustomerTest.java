package dev.redress.intake.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTest {
    private static Customer customer(String name, String phone, String email, String address) {
        return new Customer(name, phone, email, "Acme", address, "en");
    }

    @ParameterizedTest
    @CsvSource({
        "Ann, 010-555, ann@example.org, 1 Street, phone:010555",
        "Ann, '', ann@example.org, 1 Street, email:ann@example.org",
        "Ann, '', ' Ann@Example.ORG ', 1 Street, email:ann@example.org",
        "Ann, call me, '', 1 Street, person:Ann|1 Street",
        "' Ann ', '', '', ' 1 Street', person:Ann|1 Street",
        "Ann, '', '', '', ''",
        "'', '', '', 1 Street, ''",
        "'', '', '', '', ''",
    })
    void isKnownAgainByTheStrongestThing(String name, String phone, String email, String address, String identity) {
        assertThat(customer(name, phone, email, address).identity()).isEqualTo(identity);
    }

    @Property
    void isKnownAgainHoweverThePhoneNumberIsWritten(
            @ForAll @NumericChars @StringLength(min = 6, max = 12) String digits,
            @ForAll("separators") String separator) {
        var written = String.join(separator, digits.split("(?<=\\G.{3})"));

        assertThat(customer("Ann", written, "", "").identity())
                .isEqualTo(customer("Ben", digits, "ben@example.org", "").identity());
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "-", " / ", ".", "(", ") ");
    }

    @Property
    void tellsAnEmailFromAPersonOfTheSameWords(@ForAll @AlphaChars @StringLength(min = 1, max = 5) String word) {
        assertThat(customer("", "", word, "").identity())
                .isNotEqualTo(customer(word, "", "", word).identity());
    }

    @Test
    void isIdentifiedByNameCompanyAndAddress() {
        assertThat(customer("Ann", "1", "a@example.org", "1 Street").identifying())
                .containsExactly("Ann", "Acme", "1 Street");
        assertThat(customer(" ", "1", "a@example.org", "").identifying()).containsExactly("Acme");
    }
}
