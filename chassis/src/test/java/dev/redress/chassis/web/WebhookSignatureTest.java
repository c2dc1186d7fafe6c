package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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

    @Test
    void takesAnyTextOfSixteenCharactersForASecretAndNoShorterOne() {
        var at = Instant.EPOCH;

        assertThat(new WebhookSignature("0123456789abcdef").headers("1", at, "{}"))
                .isNotEqualTo(new WebhookSignature("0123456789abcdeg").headers("1", at, "{}"));
        assertThatThrownBy(() -> new WebhookSignature("0123456789abcde")).isInstanceOf(IllegalArgumentException.class);
    }
}
