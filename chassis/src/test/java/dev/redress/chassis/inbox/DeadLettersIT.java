package dev.redress.chassis.inbox;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.messaging.Told;
import dev.redress.chassis.parts.Received;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.core.KafkaAdmin;

/** What cannot be read or decided is put aside, counted, shown and sent again; the rest goes on. */
class DeadLettersIT {
    private static final Map<String, String> SOUND = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "m-1",
            "ce_source", "/others",
            "ce_type", "marbles.arrived.v1",
            "ce_subject", "to be replaced",
            "content-type", "application/json");

    private final JarShop shop = JarShop.shared();
    private final String deadOrders = shop.deadLetters(shop.orders());
    private final String deadMarbles = shop.deadLetters(shop.marbles());

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadables")
    void putsAsideWhatCannotBeRead(String what, Map<String, String> headers, String value, String reason) {
        var id = JarShop.newId();
        var sent = new HashMap<>(headers);
        sent.computeIfPresent("ce_subject", (name, subject) -> subject.isBlank() ? subject : id);
        shop.order(id, 1, 10);

        JarShop.wire().sendRaw(shop.marbles(), id, value == null ? null : value.getBytes(StandardCharsets.UTF_8), sent);
        shop.deliver(id, 1, 5);

        var dead = byKey(deadMarbles, id);
        assertThat(dead.value()).isEqualTo(value);
        assertThat(dead.headers()).containsAllEntriesOf(sent).containsKey("redress-reason");
        assertThat(dead.headers().get("redress-reason")).contains(reason).doesNotContain("secret");
        await().untilAsserted(() ->
                assertThat(shop.jar(id).fillings()).as("what follows goes on").containsExactly(5));
    }

    static Stream<Arguments> unreadables() {
        var structured = Map.of("content-type", "application/cloudevents+json");
        return Stream.of(
                Arguments.of("no CloudEvent", Map.of(), "secret", "not a CloudEvent"),
                Arguments.of(
                        "an unknown version of CloudEvents", with("ce_specversion", "9.9"), "{}", "not a CloudEvent"),
                Arguments.of(
                        "a time that is none", with("ce_time", "yesterday"), "{\"version\":1}", "not a CloudEvent"),
                Arguments.of("no subject", without("ce_subject"), "{\"version\":1}", "no subject"),
                Arguments.of("an empty subject", with("ce_subject", " "), "{\"version\":1}", "no subject"),
                Arguments.of("no JSON", SOUND, "secret of somebody", "data is not JSON"),
                Arguments.of("no value", SOUND, null, "no value"),
                Arguments.of("no version", SOUND, "{\"count\":1}", "no version"),
                Arguments.of("version zero", SOUND, "{\"version\":0}", "no version"),
                Arguments.of("a version that is text", SOUND, "{\"version\":\"1\"}", "no version"),
                Arguments.of("a version without end", SOUND, "{\"version\":99999999999999999999}", "no version"),
                Arguments.of("structured and no JSON", structured, "{\"specversion\": secret", "not a CloudEvent"),
                Arguments.of("structured and incomplete", structured, "{\"specversion\":\"1.0\"}", "not a CloudEvent"));
    }

    @Test
    void putsAsideWhatIsAlmostTooLarge() {
        var id = JarShop.newId();
        var noise = noise(1_047_000);

        JarShop.wire().sendRaw(shop.orders(), id, noise, Map.of());

        assertThat(byKey(deadOrders, id).value()).hasSize(noise.length);
    }

    @Test
    void putsAsideWhatCannotBeDecidedAndGoesOn() {
        var id = JarShop.newId();
        var before = counted("marbles.arrived.v1", "dead");
        shop.order(id, 1, 10);
        shop.deliver(id, 1, 50);
        shop.deliver(id, 2, 5);
        shop.say(
                shop.marbles(),
                id,
                "marbles.arrived.v1",
                "{\"version\":3,\"count\":\"secret\",\"at\":\"2026-03-01T08:00:00.000Z\"}");
        shop.deliver(id, 4, 2);

        var dead = JarShop.wire().await(deadMarbles, id, 2);
        await().untilAsserted(() -> assertThat(shop.jar(id).fillings()).containsExactly(5, 2));
        assertThat(dead).hasSize(2);
        var sent = JarShop.wire().of(shop.marbles(), id);
        assertThat(dead.get(0).id()).isEqualTo(sent.get(0).id());
        assertThat(dead.get(0).type()).isEqualTo("marbles.arrived.v1");
        assertThat(dead.get(0).json()).isEqualTo(sent.get(0).json());
        assertThat(dead.get(0).headers())
                .containsEntry("redress-reason", "IllegalStateException: the jar is full")
                .containsEntry("ce_source", "/others");
        assertThat(dead.get(1).headers().get("redress-reason"))
                .isEqualTo("MismatchedInputException: count must be a number");
        // What is written is counted a little later.
        await().untilAsserted(
                        () -> assertThat(counted("marbles.arrived.v1", "dead")).isEqualTo(before + 2));
        assertThat(shown(id))
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder(
                        "IllegalStateException: the jar is full", "MismatchedInputException: count must be a number");
    }

    /** What no compression makes smaller. */
    private static byte[] noise(int size) {
        var noise = new byte[size];
        new Random(7).nextBytes(noise);
        for (var i = 0; i < noise.length; i++) {
            noise[i] = (byte) (' ' + Math.floorMod(noise[i], 90));
        }
        return noise;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poisons")
    void putsAsideWhateverADecisionOrTheStoreStumblesOver(String type, String fields, String reason) {
        var id = JarShop.newId();
        var other = JarShop.newId();
        shop.order(id, 1, 10);
        shop.order(other, 1, 10);

        shop.say(shop.orders(), id, type, "{\"version\":2," + fields + ",\"at\":\"2026-03-01T08:00:00.000Z\"}");
        shop.label(id, 3, "after");
        shop.label(other, 2, "beside");

        assertThat(byKey(deadOrders, id).headers().get("redress-reason")).startsWith(reason);
        await().untilAsserted(() -> {
            assertThat(shop.jar(id).labels()).containsExactly("after");
            assertThat(shop.jar(other).labels()).containsExactly("beside");
        });
    }

    static Stream<Arguments> poisons() {
        return Stream.of(
                Arguments.of("riddle.posed.v1", "\"depth\":2000000000", "StackOverflowError"),
                Arguments.of(
                        "alarm.wanted.v1",
                        "\"time\":\"+999999999-12-31T23:59:59Z\"",
                        "InvalidFormatException: time must be a time"),
                Arguments.of(
                        "label.printed.v1",
                        "\"label\":\"" + "x".repeat(950_000) + "\"",
                        "MessageTooLarge: jar.labelled.v1"));
    }

    @Test
    void buriesByHeadersSizeAndHashWhatIsTooLargeToBury() throws Exception {
        var id = JarShop.newId();
        largest(deadMarbles, "1000");

        JarShop.wire().sendRaw(shop.marbles(), id, noise(5000), SOUND);
        shop.order(id, 1, 10);
        shop.deliver(id, 1, 5);

        await().untilAsserted(() -> assertThat(shop.jar(id).fillings()).containsExactly(5));
        var letter = await().until(
                        () -> JarShop.wire().all(deadMarbles).stream()
                                .filter(it -> "5000".equals(it.headers().get("redress-payload-bytes")))
                                .toList(),
                        it -> !it.isEmpty())
                .get(0);
        largest(deadMarbles, "8388608");
        assertThat(letter.value()).isNull();
        assertThat(letter.headers())
                .containsEntry("redress-payload-left-out", "it is larger than the broker takes")
                .containsKeys("redress-payload-sha256", "redress-origin", "redress-reason");
        assertThat(redrive(shop.marbles()))
                .as("sent again from where it came in")
                .isPositive();
    }

    /** The next one of the same group comes upon what the first has read, has not read, or has read and not committed. */
    @Test
    void staysWellWhenItStartsAnewAmidstPoison() {
        var name = "poisoned";
        var ids = List.of(JarShop.newId(), JarShop.newId());
        try (var first = JarShop.start(name)) {
            poison(first, ids.get(0));
            await().untilAsserted(
                            () -> assertThat(first.jar(ids.get(0)).labels()).containsExactly("after"));
            poison(first, ids.get(1));
        }

        try (var anew = JarShop.start(name)) {
            for (var id : ids) {
                await().untilAsserted(() -> {
                    assertThat(anew.jar(id).labels()).containsExactly("after");
                    assertThat(anew.jar(id).fillings()).containsExactly(5);
                    var reasons = reasons(anew, id);
                    assertThat(unreadables().map(it -> (String) it.get()[3]))
                            .allSatisfy(kind -> assertThat(reasons).anyMatch(it -> it.contains(kind)));
                    assertThat(Stream.concat(
                                    Stream.of("IllegalState"), poisons().map(it -> (String) it.get()[2])))
                            .allSatisfy(kind -> assertThat(reasons)
                                    .as("once, for its document knows")
                                    .filteredOn(it -> it.startsWith(kind))
                                    .hasSize(1));
                });
            }
            anew.deliver(ids.get(0), 3, 2);
            await().untilAsserted(
                            () -> assertThat(anew.jar(ids.get(0)).fillings()).containsExactly(5, 2));
            anew.stranger()
                    .get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    /** A record of each kind, and sound ones between and behind them. */
    private static void poison(JarShop shop, String id) {
        shop.order(id, 1, 10);
        unreadables().map(Arguments::get).forEach(it -> {
            @SuppressWarnings("unchecked")
            var headers = new HashMap<>((Map<String, String>) it[1]);
            headers.computeIfPresent("ce_subject", (header, subject) -> subject.isBlank() ? subject : id);
            var value = (String) it[2];
            JarShop.wire()
                    .sendRaw(
                            shop.marbles(), id, value == null ? null : value.getBytes(StandardCharsets.UTF_8), headers);
        });
        var version = 2;
        for (var it : poisons().map(Arguments::get).toList()) {
            shop.say(
                    shop.orders(),
                    id,
                    (String) it[0],
                    "{\"version\":" + version++ + "," + it[1] + ",\"at\":\"2026-03-01T08:00:00.000Z\"}");
        }
        shop.label(id, version, "after");
        shop.deliver(id, 1, 50);
        shop.deliver(id, 2, 5);
    }

    /** Of the dead letters of a jar. What could not be read may be there twice. */
    private static List<String> reasons(JarShop shop, String id) {
        return Stream.of(shop.orders(), shop.marbles())
                .flatMap(topic -> JarShop.wire().all(shop.deadLetters(topic)).stream())
                .filter(it -> id.equals(it.key()))
                .map(it -> it.headers().get("redress-reason"))
                .toList();
    }

    private void largest(String topic, String bytes) throws Exception {
        var setting = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes), AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(shop.bean(KafkaAdmin.class).getConfigurationProperties())) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(setting)))
                    .all()
                    .get();
        }
    }

    @Test
    void takesADeadLetterOnceHoweverOftenItIsSentAgain() {
        var id = fullJarWithADeadLetter();
        shop.as("agent")
                .post()
                .uri("/jars/" + id + "/size?size=100")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(redrive(shop.marbles())).isPositive();
        assertThat(shop.jar(id).fillings()).containsExactly(5, 50);
        JarShop.wire().sendAgain(asHeard(JarShop.wire().of(deadMarbles, id).get(0)));
        redrive(shop.marbles());
        shop.deliver(id, 3, 1);

        await().untilAsserted(() -> assertThat(shop.jar(id).fillings()).containsExactly(5, 50, 1));
        assertThat(shown(id)).isEmpty();
        assertThat(Told.versions(JarShop.wire().await(shop.fillings(), id, 3))).containsExactly(1L, 2L, 3L);
        assertThat(JarShop.wire().of(deadMarbles, id)).hasSize(1);
    }

    @Test
    void putsAsideAgainWhatStillCannotBeDecided() {
        var id = fullJarWithADeadLetter();

        redrive(shop.marbles());

        assertThat(JarShop.wire().await(deadMarbles, id, 2))
                .extracting(Received::id)
                .hasSize(2)
                .containsOnly(JarShop.wire().of(deadMarbles, id).get(0).id());
        assertThat(shown(id)).hasSize(1);
        shop.as("agent")
                .post()
                .uri("/jars/" + id + "/size?size=100")
                .exchange()
                .expectStatus()
                .isOk();
        redrive(shop.marbles());
        assertThat(shop.jar(id).fillings()).containsExactly(5, 50);
        assertThat(shown(id)).isEmpty();
    }

    @Test
    void doesNotPutAsideTwiceWhatIsDeliveredTwice() {
        var id = fullJarWithADeadLetter();

        JarShop.wire().sendAgain(JarShop.wire().of(shop.marbles(), id).get(1));
        shop.deliver(id, 3, 2);

        await().untilAsserted(() -> assertThat(shop.jar(id).fillings()).containsExactly(5, 2));
        assertThat(JarShop.wire().of(deadMarbles, id)).hasSize(1);
    }

    @Test
    void refusesToSendAgainWhatItDoesNotHear() {
        shop.as("ops")
                .post()
                .uri("/dead-letters/redrive?topic=elsewhere")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("topic");
    }

    @Test
    void isForOperatorsAlone() {
        for (var role : List.of("agent", "lead", "publisher")) {
            shop.as(role).get().uri("/dead-letters").exchange().expectStatus().isForbidden();
            shop.as(role)
                    .post()
                    .uri("/dead-letters/redrive")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        shop.as("admin").get().uri("/dead-letters").exchange().expectStatus().isOk();
        shop.stranger().get().uri("/dead-letters").exchange().expectStatus().isUnauthorized();
    }

    /** A jar for ten with five in it, and fifty more among the dead letters. */
    private String fullJarWithADeadLetter() {
        var id = JarShop.newId();
        shop.order(id, 1, 10);
        shop.deliver(id, 1, 5);
        shop.deliver(id, 2, 50);
        JarShop.wire().await(deadMarbles, id, 1);
        return id;
    }

    private int redrive(String topic) {
        var answer = shop.as("ops")
                .post()
                .uri("/dead-letters/redrive?topic=" + topic)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(DeadLetters.Redriven.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(answer).redriven().getOrDefault(topic, 0);
    }

    private List<DeadLetter> shown(String key) {
        var all = shop.as("ops")
                .get()
                .uri("/dead-letters")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBodyList(DeadLetter.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(all).stream()
                .filter(it -> it.key().equals(key))
                .toList();
    }

    /** A dead letter as it would look on the topic that it was heard on. */
    private Received asHeard(Received dead) {
        return new Received(shop.marbles(), 0, 0, dead.key(), dead.headers(), dead.value());
    }

    private static Received byKey(String topic, String key) {
        return await().until(
                        () -> JarShop.wire().all(topic).stream()
                                .filter(it -> key.equals(it.key()))
                                .toList(),
                        it -> !it.isEmpty())
                .get(0);
    }

    private double counted(String type, String outcome) {
        return shop
                .bean(MeterRegistry.class)
                .find("inbox.messages")
                .tags("type", type, "outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    private static Map<String, String> with(String name, String value) {
        var headers = new HashMap<>(SOUND);
        headers.put(name, value);
        return headers;
    }

    private static Map<String, String> without(String name) {
        var headers = new HashMap<>(SOUND);
        headers.remove(name);
        return headers;
    }
}
