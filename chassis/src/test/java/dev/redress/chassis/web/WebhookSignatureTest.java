package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.web.WebhookSignature.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The expected value was worked out with Python's hmac. */
    @Test
    void signsIdTimestampAndBodyAsStandardWebhooksHasIt() {
        var signature = new WebhookSignature("whsec_plJ3nmyCDGBKInavdOK15jsl");
        var body = "{\"event_type\":\"ping\",\"data\":{\"success\":true}}";

        assertThat(signature.headers("msg_loFOjxBQrRLzqYUf", Instant.ofEpochSecond(1_731_705_121), body))
                .containsEntry("webhook-id", "msg_loFOjxBQrRLzqYUf")
                .containsEntry("webhook-timestamp", "1731705121")
                .containsEntry("webhook-signature", "v1,QsI7uKs451pQJnU2YowFOIPdD9lpswjyU0afyH5Ih7M=");
    }

    private static final Instant NOW = Instant.ofEpochSecond(1_731_705_121);
    private static final byte[] BODY = "{\"n\":1}".getBytes(StandardCharsets.UTF_8);
    private final WebhookSignature ours = new WebhookSignature("a secret that both of us share");

    private WebhookSignature.Sent sent(WebhookSignature by, String id, Instant at, byte[] body) {
        var headers = by.headers(id, at, new String(body, StandardCharsets.UTF_8));
        return new WebhookSignature.Sent(id, headers.get("webhook-timestamp"), headers.get("webhook-signature"));
    }

    private Optional<Failure> checked(WebhookSignature.Sent sent) {
        return ours.check(sent, BODY, NOW, Duration.ofMinutes(5));
    }

    @Test
    void takesWhatWasSignedWithTheSecretAMomentAgo() {
        var sent = sent(ours, "d-1", NOW.minusSeconds(300), BODY);

        assertThat(checked(sent)).isEmpty();
        assertThat(checked(new WebhookSignature.Sent(
                        "d-1", sent.timestamp(), "v1,of-the-secret-before " + sent.signatures())))
                .isEmpty();
    }

    @Test
    void refusesWhatIsOlderOrYoungerThanTheTolerance() {
        assertThat(checked(sent(ours, "d-1", NOW.minusSeconds(301), BODY))).contains(Failure.OTHER_TIME);
        assertThat(checked(sent(ours, "d-1", NOW.plusSeconds(301), BODY))).contains(Failure.OTHER_TIME);
    }

    @Test
    void refusesWhateverWasChangedOrSignedByOthers() {
        var sent = sent(ours, "d-1", NOW, BODY);
        var other = new WebhookSignature("a secret of somebody else");

        assertThat(checked(sent(other, "d-1", NOW, BODY))).contains(Failure.FORGED);
        assertThat(checked(sent(ours, "d-1", NOW, "{\"n\":2}".getBytes(StandardCharsets.UTF_8))))
                .contains(Failure.FORGED);
        assertThat(checked(new WebhookSignature.Sent("d-2", sent.timestamp(), sent.signatures())))
                .contains(Failure.FORGED);
        assertThat(checked(new WebhookSignature.Sent("d-1", "1731705122", sent.signatures())))
                .contains(Failure.FORGED);
        assertThat(checked(new WebhookSignature.Sent("d-1", sent.timestamp(), "")))
                .contains(Failure.FORGED);
    }

    @Test
    void refusesHeadersThatAreNone() {
        assertThat(checked(new WebhookSignature.Sent("", "1", "v1,x"))).contains(Failure.MALFORMED);
        assertThat(checked(new WebhookSignature.Sent("d-1", "now", "v1,x"))).contains(Failure.MALFORMED);
        assertThat(checked(new WebhookSignature.Sent("d 1", "1", "v1,x"))).contains(Failure.MALFORMED);
    }

    @Test
    void takesAnyTextOfSixteenCharactersForASecretAndNoShorterOne() {
        var at = Instant.EPOCH;

        assertThat(new WebhookSignature("0123456789abcdef").headers("1", at, "{}"))
                .isNotEqualTo(new WebhookSignature("0123456789abcdeg").headers("1", at, "{}"));
        assertThatThrownBy(() -> new WebhookSignature("0123456789abcde")).isInstanceOf(IllegalArgumentException.class);
    }
}
