package dev.redress.intake.customers;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.intake.complaints.EarlierComplaints;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.RepetitionRules.Said;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.CustomerProfile;
import dev.redress.intake.customers.domain.RecentComplaint;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The latest complaints of customers, by ids alone: two looks at the store for however many customers. */
final class CustomerHistory implements EarlierComplaints {
    private final AggregateRepository<CustomerProfile, CustomerProfile> customers;
    private final AggregateRepository<ComplaintSummary, ComplaintSummary> summaries;

    CustomerHistory(
            AggregateRepository<CustomerProfile, CustomerProfile> customers,
            AggregateRepository<ComplaintSummary, ComplaintSummary> summaries) {
        this.customers = customers;
        this.summaries = summaries;
    }

    @Override
    public Map<String, List<Said>> of(Collection<String> refs) {
        var profiles = customers.findAll(refs);
        var recent = profiles.values().stream()
                .flatMap(it -> it.recent().stream())
                .map(RecentComplaint::complaintId)
                .collect(Collectors.toSet());
        if (recent.isEmpty()) {
            return Map.of();
        }
        var known = summaries.findAll(recent);
        var all = new HashMap<String, List<Said>>();
        profiles.forEach((ref, profile) -> all.put(
                ref,
                profile.recent().stream()
                        .map(it -> said(it, known.get(it.complaintId())))
                        .filter(Objects::nonNull)
                        .toList()));
        return all;
    }

    /** Null of one of which no more is known yet, and of one that the customer took back. */
    private static Said said(RecentComplaint it, ComplaintSummary summary) {
        if (summary == null || summary.entry() == null || summary.course().withdrawnAt() != null) {
            return null;
        }
        var entry = summary.entry();
        return new Said(
                new EarlierComplaint(it.complaintId(), entry.number()),
                it.receivedAt(),
                Set.of(entry.product()),
                new LinkedHashSet<>(it.orders()),
                entry.excerpt(),
                summary.course().over().orElse(null));
    }
}
