package dev.redress.intake.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void isUnknownToOthersWhenOnlyTheOrderNumberIsThereWhichStaysHere() {
        assertThat(new Product("", "", "", null, "", null).saysNothing()).isTrue();
        assertThat(new Product("", " ", "", null, "ORD-1", null).saysNothing()).isTrue();
    }

    static Stream<Product> known() {
        return Stream.of(
                new Product("Dishwasher", "", "", null, "", null),
                new Product("", "DW-600", "", null, "", null),
                new Product("", "", "B1", null, "", null),
                new Product("", "", "", DAY, "", null),
                new Product("", "", "", null, "", DAY));
    }

    @ParameterizedTest
    @MethodSource("known")
    void isKnownByAnythingElse(Product it) {
        assertThat(it.saysNothing()).isFalse();
    }
}
