package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * The customer wants the complaint handled no more.
 *
 * @param channel how they said so
 * @param reason why, masked; empty when not said
 * @param stamp who put it on record at the front desk, and when the customer said so
 */
public record Withdrawal(Channel channel, String reason, Stamp stamp) {}
