package dev.redress.intake.complaints.web;

import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.complaints.domain.Customer;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who complains.
 *
 * @param name as the customer gives it; empty when not said
 * @param phone phone number as it was written; empty when not said
 * @param dial the number to dial, E.164 with its extension; absent when what was written cannot be dialled
 * @param email e-mail address; empty when not said
 * @param company of business customers; empty when not said
 * @param address where the customer gets letters; empty when not said
 * @param language that the customer speaks, BCP 47
 * @param customerNumber by which the system that sent the complaint knows the customer; empty when it does not say
 */
@Schema(name = "Customer")
record CustomerView(
        String name,
        String phone,
        String dial,
        String email,
        String company,
        String address,
        String language,
        String customerNumber) {

    static CustomerView of(Customer it, String customerNumber, PhoneNumbers phones) {
        return new CustomerView(
                it.name(),
                it.phone(),
                phones.dialable(it.phone()).orElse(null),
                it.email(),
                it.company(),
                it.address(),
                it.language(),
                customerNumber);
    }
}
