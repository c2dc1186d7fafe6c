package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.intake.complaints.domain.Customer;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The same customer is one customer, however they write what they are known by. */
class CustomerIdentityTest {
    private final PhoneNumbers phones = new PhoneNumbers("CN");
    private final CustomerIdentity identity = new CustomerIdentity(phones);

    private String of(String name, String phone, String email, String address) {
        return identity.of(new Customer(name, phone, email, "Acme", address, "en"), "");
    }

    @ParameterizedTest
    @CsvSource({
        "Ann, 010-65551234, ann@example.org, 1 Street, phone:+861065551234",
        "Ann, '', ann@example.org, 1 Street, email:ann@example.org",
        "Ann, 'N/A', ' Ann@Example.ORG ', 1 Street, email:ann@example.org",
        "Ann, '', ann@münchen.example, '', email:ann@xn--mnchen-3ya.example",
        "Ann, call me, '', 1 Street, person:ann|1 street",
        "Ann, 110, '', 1 Street, person:ann|1 street",
        "'\u3000Ann ', '\u200b', '', ' 1 Street', person:ann|1 street",
        "Ann, '', '', '', ''",
        "'', '', '', 1 Street, ''",
        "'', '', '', '', ''",
    })
    void isTheStrongestThing(String name, String phone, String email, String address, String identity) {
        assertThat(of(name, phone, email, address)).isEqualTo(identity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+86 138 1234 5678",
                "13812345678",
                "0086-138-1234-5678",
                "\u202d13812345678\u202c",
                "138\u00a01234\u00a05678",
                "１３８－１２３４－５６７８",
                "（＋８６）138 1234 5678",
                "138 1234 5678 (home)",
                "手机13812345678",
                "86 138 1234 5678",
                "+86 (0) 138-1234-5678"
            })
    void isOneHoweverThePhoneNumberIsWritten(String phone) {
        assertThat(phones.dialable(phone)).contains("+8613812345678");
        assertThat(of("Ben", phone, "ben@example.org", "")).isEqualTo("phone:+8613812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "110?", "none", "\u200b", "call me", "12345", "+"})
    void saysWhatNobodyCanDial(String phone) {
        assertThat(phones.dialable(phone)).isEmpty();
    }

    @Test
    void keepsAnExtensionApart() {
        assertThat(phones.dialable("+1 212 555 0123 ext. 8")).contains("+12125550123;ext=8");
        assertThat(phones.dialable("+1 212 555 0123 x9")).contains("+12125550123;ext=9");
    }

    @Test
    void readsNumbersOfTheCompanysCountry() {
        assertThat(new PhoneNumbers("DE").dialable("030 901820")).contains("+4930901820");
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumbers("XX"));
    }

    @Property(tries = 200)
    void isOneWithAnySeparators(
            @ForAll @NumericChars @StringLength(min = 7, max = 12) String digits,
            @ForAll("separators") String separator) {
        var written = String.join(separator, digits.split("(?<=\\G.{3})", -1));

        assertThat(of("Ann", written, "", "")).isEqualTo(of("Ben", digits, "ben@example.org", ""));
    }

    @Test
    void isTheNumberOfASystemWhereNothingElseIsKnownAndAlwaysAContact() {
        var unknown = new Customer("Ann", "", "", "", "", "en");
        var number = CustomerIdentity.number("Shop", "C-17");

        assertThat(identity.of(unknown, number)).isEqualTo("number:shop|c-17");
        assertThat(CustomerIdentity.isNumber(number)).isTrue();
        assertThat(CustomerIdentity.number("Shop", " ")).isEmpty();
        assertThat(identity.contacts(new Customer("", "13800000017", "A@b.example", "", "", "en"), number))
                .containsExactly("phone:+8613800000017", "email:a@b.example", number);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "-", " / ", ".", "(", ") ", "\u00a0", "\u2011");
    }

    @Property(tries = 200)
    void tellsAnEmailFromAPersonOfTheSameWords(@ForAll @AlphaChars @StringLength(min = 1, max = 5) String word) {
        assertThat(of("", "", word, "")).isNotEqualTo(of(word, "", "", word));
    }
}
