package dev.redress.intake.complaints;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Speaker;
import java.time.Instant;

/**
 * What somebody hands in about a complaint that is in the book.
 *
 * @param from absent for the customer
 * @param channel by which way it was said; absent for that of the complaint
 * @param words as they were said; absent when nothing was
 * @param saidAt when; absent for now
 * @param system the other system that hands it in; empty when none does
 * @param by who puts it on record
 * @param causationId what causes it: the request, the message
 */
public record SaidLater(
        Speaker from, Channel channel, String words, Instant saidAt, String system, String by, String causationId) {}
