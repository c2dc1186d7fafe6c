package dev.redress.resolution.agreements.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What money is, and how it is shown. */
class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200000    | CNY | 2,000.00 CNY",
                "15099     | CNY | 150.99 CNY",
                "5         | USD | 0.05 USD",
                "0         | EUR | 0.00 EUR",
                "1234567   | JPY | 1,234,567 JPY",
                "1234567   | KWD | 1,234.567 KWD",
                "-1050     | CNY | -10.50 CNY"
            })
    void showsAsManyDigitsAsTheCurrencyHas(long minor, String currency, String shown) {
        assertThat(new Money(minor, currency)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "USD", "EUR", "GBP", "JPY", "HKD", "MOP", "TWD", "KRW", "XAF", "XPF"})
    void paysInWhatIsInCirculation(String currency) {
        assertThat(Money.inCirculation(currency)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XXX", "XTS", "XAU", "XDR", "ZZZ", "RMB", "CNH", "DEM", "CHE", "CLF", "MXV", "USN", "cny", "", "¥"
            })
    void paysInNoFundMetalTestOrFormerCurrency(String currency) {
        assertThat(Money.inCirculation(currency)).isFalse();
    }

    @Test
    void addsWhatIsOfOneCurrency() {
        assertThat(Money.sum(List.of(new Money(1, "CNY"), new Money(2, "CNY")))).contains(new Money(3, "CNY"));
        assertThat(Money.sum(List.of(new Money(1, "CNY"), new Money(2, "USD")))).isEmpty();
        assertThat(Money.sum(List.of())).isEmpty();
    }
}
