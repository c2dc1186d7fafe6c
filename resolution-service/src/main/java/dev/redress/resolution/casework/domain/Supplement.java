package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * What was added at the front desk after the complaint was taken down.
 *
 * @param number within the complaint, from 1 on
 * @param byCustomer whether the customer said it; otherwise one of us did
 * @param channel by which way
 * @param words masked
 * @param stamp who put it on record, and when it was said
 */
public record Supplement(int number, boolean byCustomer, Channel channel, String words, Stamp stamp) {}
