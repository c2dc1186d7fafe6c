package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * What was added at the front desk after the complaint was taken down.
 *
 * @param number within the complaint, from 1 on
 * @param byCustomer whether the customer said it; otherwise one of us did
 * @param channel by which way
 * @param words masked
 * @param sentTo number of the complaint that it was sent to, which is handled with this one; empty when it was this one
 * @param stamp who put it on record, and when it was said
 */
public record Supplement(int number, boolean byCustomer, Channel channel, String words, String sentTo, Stamp stamp) {

    /** What was sent to this one. */
    public Supplement(int number, boolean byCustomer, Channel channel, String words, Stamp stamp) {
        this(number, byCustomer, channel, words, "", stamp);
    }
}
