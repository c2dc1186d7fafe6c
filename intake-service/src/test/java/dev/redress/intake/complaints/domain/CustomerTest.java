package dev.redress.intake.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.privacy.domain.Known;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static Customer customer(String name, String phone, String email, String address) {
        return new Customer(name, phone, email, "Acme", address, "en");
    }

    @Test
    void isKnownByAllThatTheFormSays() {
        assertThat(customer("Ann", "1", "a@example.org", "1 Street").known(Stream.of("A-17")))
                .isEqualTo(new Known(
                        List.of("Ann", "Acme", "1 Street"), List.of("1"), List.of("a@example.org"), List.of("A-17")));
        assertThat(customer(" ", "\u200b", "", "").known(Stream.of(""))).isEqualTo(Known.names(List.of("Acme")));
    }
}
