package dev.redress.intake.complaints.domain;

/**
 * A file whose bytes are kept.
 *
 * @param key under which they are kept
 * @param mediaType what they are, as was found from them and from nothing that the sender says
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param scanned whether a virus scanner found nothing in them; false where none is set up
 */
public record KeptFile(String key, String mediaType, long size, String sha256, boolean scanned) {}
