package dev.redress.intake.readings;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.intake.readings.domain.Assignments;
import dev.redress.intake.readings.domain.ReadingEntry;

/** How assignments and readings are kept; others are told of neither. */
final class ReadingAggregates {
    static final String READ_AT = StatePaths.path(ReadingEntry.class, "readAt");
    static final String BY = StatePaths.path(ReadingEntry.class, "by");
    static final String COMPLAINT = StatePaths.path(ReadingEntry.class, "complaintId");
    static final String NUMBER = StatePaths.path(ReadingEntry.class, "number");
    static final String CUSTOMER = StatePaths.path(ReadingEntry.class, "customerRef");
    static final String CONFIDENTIAL = StatePaths.path(ReadingEntry.class, "confidential");
    static final String GROUND = StatePaths.path(ReadingEntry.class, "ground");

    /** One document per complaint, under the complaint's id. */
    static final AggregateType<Assignments, Assignments> ASSIGNMENTS = AggregateType.of(
                    "assignments", Assignments.class, Assignments.class)
            .startingAs(Assignments::none)
            .foldedBy((event, before) -> event)
            .publishingNothing();

    /** One document per complaint and answer. What happens to a reading is that it is put on record, once. */
    static final AggregateType<ReadingEntry, ReadingEntry> READINGS = AggregateType.of(
                    "readings", ReadingEntry.class, ReadingEntry.class)
            .startingAs(ReadingEntry::none)
            .foldedBy((event, before) -> event)
            .indexed(ascending(READ_AT), ascending(BY), ascending(COMPLAINT), ascending(CUSTOMER))
            .publishingNothing();

    private ReadingAggregates() {}
}
