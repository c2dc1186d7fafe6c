package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * The complaint is handled with another one.
 *
 * @param master id of the other one
 * @param stamp who did it at the front desk, and when
 */
public record MergedInto(String master, Joint.Reason reason, Stamp stamp) {}
