package dev.redress.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.privacy.domain.Known;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

class MaskingLawsTest {
    private static final Masking MASKING = new Masking();

    /** Two planted things in random words; nothing of what was planted may be found in what is left. */
    record Planted(String text, List<String> secrets) {}

    @Property
    void changesNothingTheSecondTime(@ForAll("planted") Planted planted, @ForAll("words") String words) {
        var known = Known.names(List.of("王小明", "Ann Lee", "name", "phone]"));
        var once = MASKING.mask(planted.text() + words, known);

        assertThat(MASKING.mask(once, known)).isEqualTo(once);
        assertThat(MASKING.mask(once)).isEqualTo(once);
    }

    @Property
    void letsNothingThrough(@ForAll("planted") Planted planted) {
        var masked = MASKING.mask(planted.text());

        assertThat(planted.secrets()).noneSatisfy(it -> assertThat(masked).contains(it));
        assertThat(planted.secrets().stream().map(MaskingLawsTest::digits).filter(it -> it.length() > 10))
                .noneSatisfy(it -> assertThat(digits(masked)).contains(it));
    }

    @Provide
    Arbitrary<Planted> planted() {
        var secret = Arbitraries.oneOf(mobiles(), emails(), chineseIds(), socialSecurity(), cards());
        return Combinators.combine(words(), secret, words(), secret, words())
                .as((a, one, b, two, c) ->
                        new Planted(a + " " + one + "，" + b + "：" + two + " " + c, List.of(one, two)));
    }

    @Provide
    Arbitrary<String> words() {
        var word = Arbitraries.of(
                "洗衣机",
                "坏了",
                "the pump",
                "leaks",
                "。",
                "，",
                ",",
                "-",
                "(",
                "3",
                "25",
                "2026",
                "100",
                "#",
                "@",
                "A1",
                "号",
                "!",
                "[card]");
        return word.list().ofMaxSize(8).flatMap(words -> Arbitraries.of("", " ").map(gap -> String.join(gap, words)));
    }

    private static Arbitrary<String> mobiles() {
        var number = Combinators.combine(Arbitraries.integers().between(3, 9), digits(9))
                .as((second, rest) -> "1" + second + rest);
        return Combinators.combine(number, Arbitraries.of("", "+86", "+86 ", "0086"), Arbitraries.of("", "-", " "))
                .as((it, country, gap) ->
                        country + it.substring(0, 3) + gap + it.substring(3, 7) + gap + it.substring(7));
    }

    private static Arbitrary<String> emails() {
        var part = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(2)
                .ofMaxLength(8);
        return Combinators.combine(
                        part,
                        Arbitraries.of("", ".x", "+tag", "_1", "'s"),
                        part,
                        Arbitraries.of("com", "com.cn", "co.uk"))
                .as((local, more, domain, top) -> local + more + "@" + domain + "." + top);
    }

    private static Arbitrary<String> chineseIds() {
        return Combinators.combine(
                        Arbitraries.of("110101", "440305", "310115"),
                        Arbitraries.of("19900307", "20010228"),
                        digits(3),
                        Arbitraries.of("1", "9", "X", "x"))
                .as((place, born, serial, check) -> place + born + serial + check);
    }

    private static Arbitrary<String> socialSecurity() {
        return Combinators.combine(digits(3), digits(2), digits(4)).as((a, b, c) -> a + "-" + b + "-" + c);
    }

    private static Arbitrary<String> cards() {
        return Combinators.combine(Arbitraries.of("4111", "5500", "6222"), digits(11), Arbitraries.of("", " ", "-"))
                .as((issuer, account, gap) -> grouped(withCheckDigit(issuer + account), gap));
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static String withCheckDigit(String number) {
        try {
            return number + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(number);
        } catch (CheckDigitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String grouped(String number, String gap) {
        return String.join(
                gap, number.substring(0, 4), number.substring(4, 8), number.substring(8, 12), number.substring(12));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
