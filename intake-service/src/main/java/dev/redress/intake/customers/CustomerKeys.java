package dev.redress.intake.customers;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.text.domain.SearchForm;
import dev.redress.intake.complaints.CustomerIdentity;
import dev.redress.intake.complaints.Pseudonymizer;
import dev.redress.intake.complaints.domain.Customer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** By what customers are found: each key is compared as a whole, so that an index serves every search. */
final class CustomerKeys {
    private final CustomerIdentity identity;
    private final Pseudonymizer pseudonymizer;

    CustomerKeys(CustomerIdentity identity, Pseudonymizer pseudonymizer) {
        this.identity = identity;
        this.pseudonymizer = pseudonymizer;
    }

    /** The key as it is kept: nobody reads from it what it is made of who has not got the key of pseudonyms. */
    String hidden(String plain) {
        return plain.isEmpty()
                ? ""
                : plain.substring(0, plain.indexOf(':') + 1)
                        + pseudonymizer.pseudonym("key:" + plain).substring(3);
    }

    /** What makes one who has it too the same customer, the strongest first. */
    List<String> contacts(Customer it, String number) {
        return identity.contacts(it, number);
    }

    /** All by which this customer is found, besides what they bought. */
    List<String> of(Customer it, String number) {
        return Stream.of(contacts(it, number).stream(), names(it.name()), names(it.company()))
                .flatMap(all -> all)
                .distinct()
                .map(this::hidden)
                .toList();
    }

    /** A name is found whole, and by each of its words. */
    private static Stream<String> names(String written) {
        var plain = SearchForm.of(written);
        return plain.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of(plain), Arrays.stream(plain.split(" ", -1)))
                        .map(CustomerKeys::named);
    }

    String phone(String written) {
        return hidden(identity.phone(written));
    }

    String email(String written) {
        return hidden(CustomerIdentity.email(written));
    }

    String number(String system, String customerNumber) {
        return hidden(CustomerIdentity.number(Blank.strip(system), customerNumber));
    }

    String name(String written) {
        return hidden(named(SearchForm.of(written)));
    }

    private static String named(String plain) {
        return "name:" + plain;
    }

    /** Empty when there is no order. */
    String order(String written) {
        return Blank.is(written) ? "" : hidden("order:" + SearchForm.of(written));
    }
}
