package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One id goes with a request into the answer, the log and the messages that it causes. */
@ExtendWith(OutputCaptureExtension.class)
class RequestIdsIT {
    private final JarShop shop = JarShop.shared();

    @Test
    void isInTheAnswerTheLogAndTheMessage(CapturedOutput output) {
        var id = JarShop.newId();
        var request = "request-" + id;

        var agent = shop.as("agent");
        agent.post()
                .uri("/jars/" + id)
                .header("X-Request-Id", request)
                .bodyValue(Map.of("size", 3))
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", request);
        agent.get()
                .uri("/jars/" + id)
                .header("X-Request-Id", request)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(JarShop.wire().await(shop.shelf(), id, 1).get(0).headers()).containsEntry("ce_causationid", request);
        assertThat(output.getOut().lines().filter(it -> it.contains("jar is looked at")))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).contains("[" + request + "]"));
    }

    @Test
    void isInTheLogOfWhatWentWrong(CapturedOutput output) {
        shop.as("agent")
                .get()
                .uri("/jars/x/broken")
                .header("X-Request-Id", "request-of-the-broken")
                .exchange()
                .expectBody()
                .jsonPath("$.requestId")
                .isEqualTo("request-of-the-broken");

        assertThat(output.getOut().lines().filter(it -> it.contains("request failed")))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).contains("[request-of-the-broken]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "<script>", "0123456789012345678901234567890123456789012345678901234567890123456"})
    void replacesAnIdThatIsNoShortWord(String given) {
        var answer = shop.as("agent")
                .get()
                .uri("/jars/none")
                .header("X-Request-Id", given)
                .exchange()
                .expectStatus()
                .isNotFound()
                .returnResult(String.class);

        assertThat(answer.getResponseHeaders().getFirst("X-Request-Id"))
                .isNotBlank()
                .isNotEqualTo(given);
    }
}
