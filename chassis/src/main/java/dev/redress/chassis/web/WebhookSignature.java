package dev.redress.chassis.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Signs what is sent to another system, and checks what another sends, as Standard Webhooks has it (standardwebhooks.com): {@code webhook-signature} is
 * {@code v1,} and the HMAC-SHA-256, in Base64, over {@code id.timestamp.body}. The id is that of the delivery and the same at
 * each try, so that who receives it twice takes it once; the timestamp, in seconds, is that of the try.
 */
public final class WebhookSignature {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SHORTEST = 16;
    private static final int MOST = 10;
    private static final Pattern IDS = Pattern.compile("[\\x21-\\x7e]{1,150}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

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

    /**
     * What came with a delivery of somebody else.
     *
     * @param id of the delivery
     * @param timestamp of the try, in seconds since 1970
     * @param signatures one, or several with spaces between: while a secret is changed, each try has one for each
     */
    public record Sent(String id, String timestamp, String signatures) {}

    /** Why a delivery is not taken for the other's. */
    public enum Failure {
        /** What came with it is of another form. */
        MALFORMED("webhook-id, webhook-timestamp or webhook-signature is none"),
        /** It was recorded and sent again, or the clocks differ. */
        OTHER_TIME("the time in webhook-timestamp is not that of now"),
        /** It was signed with another secret, or changed. */
        FORGED("the signature is not that of this body and this secret");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Whether somebody else signed this with the secret, a moment ago.
     *
     * @param body as it came, byte by byte
     * @param tolerance by how much the clocks may differ, and a try may take
     * @return empty when it did
     */
    public Optional<Failure> check(Sent sent, byte[] body, Instant now, Duration tolerance) {
        if (!IDS.matcher(sent.id()).matches()
                || !SECONDS.matcher(sent.timestamp()).matches()) {
            return Optional.of(Failure.MALFORMED);
        }
        var head = (sent.id() + "." + sent.timestamp() + ".").getBytes(StandardCharsets.UTF_8);
        var signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        var expected = (VERSION + Base64.getEncoder().encodeToString(mac.of(signed))).getBytes(StandardCharsets.UTF_8);
        if (Stream.of(sent.signatures().split(" ", MOST))
                .noneMatch(it -> MessageDigest.isEqual(expected, it.getBytes(StandardCharsets.UTF_8)))) {
            return Optional.of(Failure.FORGED);
        }
        var at = Instant.ofEpochSecond(Long.parseLong(sent.timestamp()));
        return Duration.between(at, now).abs().compareTo(tolerance) > 0
                ? Optional.of(Failure.OTHER_TIME)
                : Optional.empty();
    }

    /** The headers that a delivery goes with. */
    public Map<String, String> headers(String id, Instant at, String body) {
        var timestamp = Long.toString(at.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put(ID, id);
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, VERSION + Base64.getEncoder().encodeToString(mac.of(id + "." + timestamp + "." + body)));
        return headers;
    }
}
