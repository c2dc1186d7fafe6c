package dev.redress.intake.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerTest {
    private static Customer customer(String name, String phone, String email, String address) {
        return new Customer(name, phone, email, "Acme", address, "en");
    }

    @Test
    void isIdentifiedByNameCompanyAndAddress() {
        assertThat(customer("Ann", "1", "a@example.org", "1 Street").identifying())
                .containsExactly("Ann", "Acme", "1 Street");
        assertThat(customer(" ", "1", "a@example.org", "").identifying()).containsExactly("Acme");
    }
}
