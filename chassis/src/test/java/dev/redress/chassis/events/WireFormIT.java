package dev.redress.chassis.events;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.parts.Wire;
import io.cloudevents.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages are CloudEvents 1.0 in Kafka's binary mode, and are read in either mode. */
class WireFormIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.120Z");

    private final JarShop shop = JarShop.shared();

    @Test
    void writesTheHeadersOfTheBinaryMode() {
        var id = JarShop.newId();

        shop.jars().change(id, "request-7", jar -> Jars.open(jar, 10, AT));

        var told = JarShop.wire().await(shop.shelf(), id, 1).get(0);
        assertThat(told.key()).isEqualTo(id);
        assertThat(told.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Ids.derived(shop.shelf(), id, "1").toString(),
                        "ce_source", "/redress/jars",
                        "ce_type", "jar.opened.v1",
                        "ce_dataschema", "urn:redress:events:jar.opened.v1",
                        "ce_subject", id,
                        "ce_time", "2026-03-01T08:00:00.120Z",
                        "ce_causationid", "request-7",
                        "content-type", "application/json"));
        assertThat(told.value())
                .isEqualTo("{\"jarId\":\"%s\",\"version\":1,\"size\":10,\"at\":\"2026-03-01T08:00:00.120Z\"}"
                        .formatted(id));
    }

    @Test
    void namesTheMessageThatCausedAMessage() {
        var id = JarShop.newId();
        shop.order(id, 1, 10);

        var heard = JarShop.wire().await(shop.orders(), id, 1).get(0);
        var told = JarShop.wire().await(shop.shelf(), id, 1).get(0);

        assertThat(told.headers()).containsEntry("ce_causationid", heard.id());
    }

    @Test
    void isReadByTheOfficialSdk() {
        var id = JarShop.newId();
        shop.jars().change(id, "request-7", jar -> Jars.open(jar, 10, AT));

        var event = JarShop.wire().await(shop.shelf(), id, 1).get(0).event();

        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getType()).isEqualTo("jar.opened.v1");
        assertThat(event.getSubject()).isEqualTo(id);
        assertThat(event.getTime().toInstant()).isEqualTo(AT);
        assertThat(event.getExtension("causationid")).isEqualTo("request-7");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(new String(event.getData().toBytes(), StandardCharsets.UTF_8))
                .contains(id);
    }

    @Test
    void readsWhatTheOfficialSdkWritesInBothModes() {
        var id = JarShop.newId();
        var json = "{\"version\":%s,\"count\":%s,\"at\":\"2026-03-01T08:00:00Z\",\"unknown\":{\"field\":[1]}}";
        shop.order(id, 1, 100);

        JarShop.wire().send(shop.marbles(), Wire.event("marbles.arrived.v1", "/others", id, json.formatted(1, 3)));
        JarShop.wire()
                .sendStructured(shop.marbles(), Wire.event("marbles.arrived.v1", "/others", id, json.formatted(2, 4)));

        await().untilAsserted(() -> assertThat(shop.jar(id).fillings()).containsExactly(3, 4));
    }

    @Test
    void passesOverTypesThatAreNotItsBusiness() {
        var id = JarShop.newId();
        shop.order(id, 1, 100);

        shop.say(shop.marbles(), id, "marbles.admired.v1", "{\"version\":1}");
        shop.deliver(id, 2, 4);

        await().untilAsserted(() -> assertThat(shop.jar(id).fillings()).containsExactly(4));
        assertThat(JarShop.wire().of(shop.deadLetters(shop.marbles()), id)).isEmpty();
    }
}
