package dev.redress.intake.readings;

import dev.redress.intake.readings.domain.ReadingGround;
import java.time.Instant;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which readings. Within a parameter any of the values will do; one that is left out asks for nothing.
 *
 * @param complaint ids or numbers of the complaints whose customers were read of
 * @param customer pseudonyms of the customers
 * @param by user names of who read
 * @param ground ASSIGNED: they have to do with the customer; ROLE: a lead or manager; NOT_CONFIDENTIAL: any handler may
 * @param confidential whether the customer had asked for confidential handling
 * @param from read then or later
 * @param to read before then
 */
@ParameterObject
public record ReadingSearch(
        Set<String> complaint,
        Set<String> customer,
        Set<String> by,
        Set<ReadingGround> ground,
        Boolean confidential,
        Instant from,
        Instant to) {}
