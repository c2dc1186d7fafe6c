package dev.redress.resolution.archive.domain;

import java.time.Instant;

/**
 * What a stage told of a case, as it is filed.
 *
 * @param messageId the one id that the message has for ever
 * @param version its place among the messages of its topic about this case
 * @param time when what it tells happened
 * @param data the JSON text, in the one form in which the archive writes JSON
 */
public record Message(String topic, String type, String messageId, long version, Instant time, String data) {}
