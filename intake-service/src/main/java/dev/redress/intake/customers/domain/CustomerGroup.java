package dev.redress.intake.customers.domain;

import dev.redress.intake.complaints.domain.Customer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One customer, with all the pseudonyms that turned out to be theirs.
 *
 * @param master whom all others point to
 * @param profiles the master and the others
 */
public record CustomerGroup(CustomerProfile master, List<CustomerProfile> profiles) {
    public CustomerGroup {
        profiles = List.copyOf(profiles);
    }

    /** Pseudonym by which the customer is called as a whole. */
    public String ref() {
        return master.ref();
    }

    /** All pseudonyms, that of the master first. */
    public List<String> refs() {
        return profiles.stream().map(CustomerProfile::ref).toList();
    }

    /** What was said last of each field. */
    public Customer details() {
        return profiles.stream()
                .sorted(Comparator.comparing(CustomerProfile::saidAt).reversed())
                .map(CustomerProfile::details)
                .reduce(Customer::over)
                .orElse(Customer.UNKNOWN);
    }

    /** Why what is known of them must be kept; empty when it need not be. */
    public Optional<CustomerDecision> hold() {
        return profiles.stream()
                .map(CustomerProfile::hold)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What colleagues decided, the latest first. */
    public List<CustomerDecision> decisions() {
        return profiles.stream()
                .flatMap(it -> it.decisions().stream())
                .sorted(Comparator.comparing((CustomerDecision it) -> it.stamp().at())
                        .reversed())
                .toList();
    }
}
