package dev.redress.chassis.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs what is sent to another system, as Standard Webhooks has it (standardwebhooks.com): {@code webhook-signature} is
 * {@code v1,} and the HMAC-SHA-256, in Base64, over {@code id.timestamp.body}. The id is that of the delivery and the same at
 * each try, so that who receives it twice takes it once; the timestamp, in seconds, is that of the try.
 */
public final class WebhookSignature {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 16;

    private final HmacSha256 mac;

    /**
     * Signs with this key.
     *
     * @param secret shared with the receiver: {@code whsec_} and Base64, or any text of 16 characters and more
     * @throws IllegalArgumentException when it is shorter
     */
    public WebhookSignature(String secret) {
        var bytes = secret.startsWith(PREFIX)
                ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("the secret of a webhook has fewer than %s bytes".formatted(SHORTEST));
        }
        this.mac = new HmacSha256(bytes);
    }

    /** The headers that a delivery goes with. */
    public Map<String, String> headers(String id, Instant at, String body) {
        var timestamp = Long.toString(at.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put(ID, id);
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, "v1," + Base64.getEncoder().encodeToString(mac.of(id + "." + timestamp + "." + body)));
        return headers;
    }
}
