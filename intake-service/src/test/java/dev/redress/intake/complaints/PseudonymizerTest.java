package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.privacy.Masking;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complainant;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.Particulars;
import dev.redress.intake.complaints.domain.Product;
import dev.redress.intake.complaints.domain.Reception;
import dev.redress.intake.complaints.domain.Statement;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PseudonymizerTest {
    private static final Masking MASKING = new Masking();
    private static final CustomerIdentity IDENTITY = new CustomerIdentity(new PhoneNumbers("CN"));
    private final Pseudonymizer pseudonymizer = new Pseudonymizer("a key of the tests alone", MASKING, IDENTITY);

    private static Customer customer(String name, String phone) {
        return new Customer(name, phone, "", "", "1 Example Street", "en");
    }

    private static ComplaintDetails details(Customer customer, String narrative, String wish) {
        return new ComplaintDetails(
                new Reception(Channel.WEB, "", Instant.EPOCH, false),
                customer,
                new Product("", "", "", null, "", null),
                new Statement(narrative, wish),
                null,
                null,
                Complainant.CUSTOMER,
                Particulars.NONE);
    }

    @Property(tries = 100)
    void knowsTheSameCustomerAgainAndSaysNothingOfThem(
            @ForAll @NumericChars @StringLength(min = 7, max = 12) String phone) {
        var one = pseudonymizer.pseudonym(customer("Ann", phone), "", "c1");
        var two = pseudonymizer.pseudonym(customer("", phone), "", "c2");

        assertThat(one).isEqualTo(two).matches("cu-[0-9a-f]{32}").doesNotContain(phone);
    }

    @Property(tries = 100)
    void tellsCustomersApart(
            @ForAll @NumericChars @StringLength(min = 7, max = 12) String one,
            @ForAll @NumericChars @StringLength(min = 7, max = 12) String other) {
        assertThat(pseudonymizer
                        .pseudonym(customer("Ann", one), "", "c1")
                        .equals(pseudonymizer.pseudonym(customer("Ann", other), "", "c1")))
                .isEqualTo(one.equals(other));
    }

    @Test
    void givesWhoIsKnownByNothingAPseudonymForThisComplaintAlone() {
        var nobody = new Customer("", "", "", "", "", "en");

        assertThat(pseudonymizer.pseudonym(nobody, "", "c1"))
                .isEqualTo(pseudonymizer.pseudonym(nobody, "", "c1"))
                .isNotEqualTo(pseudonymizer.pseudonym(nobody, "", "c2"));
    }

    @Test
    void makesOtherPseudonymsWithAnotherKey() {
        var other = new Pseudonymizer("another key of the tests", MASKING, IDENTITY);

        assertThat(other.pseudonym(customer("Ann", "1234567"), "", "c1"))
                .isNotEqualTo(pseudonymizer.pseudonym(customer("Ann", "1234567"), "", "c1"));
    }

    @Test
    void disclosesTheWordsMasked() {
        var told = pseudonymizer.disclose(
                details(customer("Erika Muster", ""), "I am Erika Muster of 1 Example Street", "call 13812345678"),
                ExternalReference.NONE,
                "c1");

        assertThat(told.statement().narrative()).isEqualTo("I am [name] of [name]");
        assertThat(told.statement().expectedOutcome()).isEqualTo("call [phone]");
    }

    @Test
    void masksWhatTheProductAndTheSendersNameTellOfThem() {
        var details = new ComplaintDetails(
                new Reception(Channel.WEB, "", Instant.EPOCH, false),
                new Customer("Ann Lee", "021-5555 1234", "", "", "", "en"),
                new Product("kettle of Ann Lee", "13812345678", "A-2026-77", null, "A-2026-77", null),
                new Statement("order A-2026-77, ring 55551234", ""),
                null,
                null,
                Complainant.CUSTOMER,
                Particulars.NONE);

        var told = pseudonymizer.disclose(details, new ExternalReference("shop", "13812345678"), "c1");

        assertThat(told.product()).isEqualTo(new Product("kettle of [name]", "[phone]", "[order]", null, "", null));
        assertThat(told.externalId()).isEqualTo("[phone]");
        assertThat(told.statement().narrative()).isEqualTo("order [order], ring [phone]");
        assertThat(pseudonymizer.name("13812345678")).isEqualTo("[phone]");
    }

    @Test
    void keepsThePseudonymOfWhoComesBackAndMasksTheNewWords() {
        var first = pseudonymizer.disclose(
                details(new Customer("", "", "", "", "", "en"), "leaks", ""), ExternalReference.NONE, "c1");

        var second = pseudonymizer.disclose(details(customer("Ann Other", ""), "Ann Other again", ""), first);

        assertThat(second.customerRef()).isEqualTo(first.customerRef());
        assertThat(second.statement().narrative()).isEqualTo("[name] again");
    }
}
