package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * Another complaint that is handled with this one.
 *
 * @param id of the other one
 * @param number of it, for people
 * @param receivedAt when the company received it
 * @param stamp who did it at the front desk, and when
 */
public record JoinedComplaint(String id, String number, Joint.Reason reason, Instant receivedAt, Stamp stamp) {}
