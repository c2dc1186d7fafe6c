package dev.redress.chassis.events;

import java.time.Instant;
import java.util.function.LongFunction;

/**
 * How an event of the domain is told to other services.
 *
 * @param topic where
 * @param type the CloudEvents type
 * @param time when it happened
 * @param data makes the data from the version that the message gets within its topic
 */
public record OutboundEvent(String topic, String type, Instant time, LongFunction<Object> data) {}
