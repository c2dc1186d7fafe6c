package dev.redress.intake.customers.web;

import dev.redress.chassis.privacy.AsWritten;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.domain.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is true of a customer. What is left out stays as it is; an empty text says that it is not known.
 *
 * @param name as the customer gives it
 * @param phone phone number, as it is written
 * @param email e-mail address
 * @param company of business customers
 * @param address where the customer gets letters
 * @param language that the customer speaks, BCP 47
 * @param why it is corrected, and who says so; masked
 */
@AsWritten // it stays in intake
@Schema(name = "CustomerCorrectionRequest")
record CustomerCorrectionRequest(
        @Size(max = 200) String name,
        @Size(max = 200) String phone,
        @Size(max = 254) @Email String email,
        @Size(max = 200) String company,
        @Size(max = 500) String address,

        @Size(max = 35) @Pattern(regexp = ComplaintForm.LANGUAGE)
        String language,

        @NotBlank @Size(max = 500) String why) {

    Customer applyTo(Customer before) {
        return new Customer(
                said(name, before.name()),
                said(phone, before.phone()),
                said(email, before.email()),
                said(company, before.company()),
                said(address, before.address()),
                said(language, before.language()));
    }

    private static String said(String now, String before) {
        return now == null ? before : Blank.strip(now);
    }
}
