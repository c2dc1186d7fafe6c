package dev.redress.chassis.outbox;

import dev.redress.chassis.events.InstantMillis;
import dev.redress.chassis.text.domain.Sha256;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes outbox entries as Kafka records: CloudEvents 1.0 in binary mode, by the official SDK. */
public final class MessageRecords {
    /** The header that says why a record is a dead letter. */
    public static final String REASON = "redress-reason";

    /** The header that says why the payload of a dead letter is not there; the two below tell which one it was. */
    public static final String LEFT_OUT = "redress-payload-left-out";

    public static final String SIZE = "redress-payload-bytes";
    public static final String SHA256 = "redress-payload-sha256";

    private static final String TIME = "ce_time";
    private static final String OURS = "/redress/";
    /** Before the type it is the {@code $id} of the schema that its data follows. */
    private static final String SCHEMA = "urn:redress:events:";

    private MessageRecords() {}

    /** The record that carries a message of ours, or a dead letter with its reason. */
    public static ProducerRecord<String, byte[]> of(OutboxEntry.ForBroker entry) {
        var record = of(entry.message());
        if (entry instanceof OutboxEntry.DeadLetter letter) {
            record.headers().add(REASON, bytes(letter.reason()));
        }
        return record;
    }

    /** The record of a dead letter that is larger than the broker takes: what it was, without what it held. */
    static ProducerRecord<String, byte[]> withoutPayload(OutboxEntry.DeadLetter letter) {
        var whole = of((OutboxEntry.ForBroker) letter);
        var size = whole.value().length;
        var stub = new ProducerRecord<String, byte[]>(whole.topic(), null, whole.key(), null, whole.headers());
        stub.headers()
                .add(LEFT_OUT, bytes("it is larger than the broker takes"))
                .add(SIZE, bytes(Integer.toString(size)))
                .add(SHA256, bytes(sha256(whole.value())));
        return stub;
    }

    /** What tells a payload that is left out from others. */
    public static String sha256(byte[] payload) {
        return Sha256.hex(payload == null ? new byte[0] : payload);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, byte[]> of(OutboxEntry.Message it) {
        var event = CloudEventBuilder.v1()
                .withId(it.id())
                .withSource(URI.create(it.source()))
                .withType(it.type())
                .withSubject(it.key())
                .withTime(it.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(bytes(it.data()));
        if (it.source().startsWith(OURS)) {
            event.withDataSchema(URI.create(SCHEMA + it.type()));
        }
        if (!it.causationId().isEmpty()) {
            event.withExtension("causationid", it.causationId());
        }
        var record =
                KafkaMessageFactory.<String>createWriter(it.topic(), it.key()).writeBinary(event.build());
        // The SDK leaves out zeros at the end, and the same time would stand in the body with them.
        record.headers().remove(TIME).add(TIME, bytes(InstantMillis.text(it.time())));
        return record;
    }
}
