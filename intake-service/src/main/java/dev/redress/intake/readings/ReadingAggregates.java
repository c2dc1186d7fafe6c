package dev.redress.intake.readings;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.intake.readings.domain.Assignments;
import dev.redress.intake.readings.domain.Reading;

/** How assignments and readings are kept; others are told of neither. */
final class ReadingAggregates {
    static final String READ_AT = StatePaths.path(Reading.class, "readAt");
    static final String BY = StatePaths.path(Reading.class, "by");
    static final String COMPLAINT = StatePaths.path(Reading.class, "complaintId");
    static final String NUMBER = StatePaths.path(Reading.class, "number");
    static final String CONFIDENTIAL = StatePaths.path(Reading.class, "confidential");
    static final String GROUND = StatePaths.path(Reading.class, "ground");

    /** One document per complaint, under the complaint's id. */
    static final AggregateType<Assignments, Assignments> ASSIGNMENTS = AggregateType.of(
                    "assignments", Assignments.class, Assignments.class)
            .startingAs(Assignments::none)
            .foldedBy((event, before) -> event)
            .publishingNothing();

    /** One document per complaint and answer. What happens to a reading is that it is put on record, once. */
    static final AggregateType<Reading, Reading> READINGS = AggregateType.of("readings", Reading.class, Reading.class)
            .startingAs(Reading::none)
            .foldedBy((event, before) -> event)
            .indexed(ascending(READ_AT), ascending(BY), ascending(COMPLAINT))
            .publishingNothing();

    private ReadingAggregates() {}
}
