package dev.redress.intake.customers;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.CustomerProfile;

/** How customers, and what became of their complaints, are kept; others are told of neither. */
final class CustomerAggregates {
    static final String KEYS = StatePaths.path(CustomerProfile.class, "keys");
    static final String MASTER = StatePaths.path(CustomerProfile.class, "master");
    static final String SAID_AT = StatePaths.path(CustomerProfile.class, "saidAt");
    static final String CUSTOMER = StatePaths.path(ComplaintSummary.class, "entry.customerRef");
    static final String RECEIVED_AT = StatePaths.path(ComplaintSummary.class, "entry.receivedAt");

    /** One document per pseudonym, under it. */
    static final AggregateType<CustomerProfile, CustomerProfile> CUSTOMERS = AggregateType.of(
                    "customers", CustomerProfile.class, CustomerProfile.class)
            .startingAs(CustomerProfile::none)
            .foldedBy((event, before) -> event)
            .indexed(ascending(KEYS), ascending(MASTER))
            .sealing("details", "recent.orders")
            .publishingNothing();

    /** One document per complaint, under its id. */
    static final AggregateType<ComplaintSummary, ComplaintSummary> SUMMARIES = AggregateType.of(
                    "summaries", ComplaintSummary.class, ComplaintSummary.class)
            .startingAs(ComplaintSummary::none)
            .foldedBy((event, before) -> event)
            .indexed(compoundIndex(ascending(CUSTOMER), descending(RECEIVED_AT)))
            .publishingNothing();

    private CustomerAggregates() {}
}
