package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.jars.Jar;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.mongo.FieldCipher;
import dev.redress.chassis.mongo.IncompleteDocument;
import dev.redress.chassis.outbox.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateDocumentsTest {
    private static final AggregateDocuments<Jar> JARS = new AggregateDocuments<>(Jars.type("shop"), FieldCipher.none());
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00.123456Z");

    private static StoredAggregate<Jar> jar(List<OutboxEntry> outbox, List<ParkedEvent> parked, Set<String> owed) {
        var type = Jars.type("shop");
        return new StoredAggregate<>(
                "j-1",
                7,
                type.blank("j-1"),
                Map.of("triage", 3L),
                Map.of("shelf", 1L, "alarms", 1L << 40),
                outbox,
                parked,
                owed);
    }

    /** Whatever was to be done is still to be done after it lay in the store. */
    @Property
    void comesBackAsItWas(
            @ForAll("entries") List<OutboxEntry> outbox,
            @ForAll("parked") List<ParkedEvent> parked,
            @ForAll Set<String> owed) {
        var jar = jar(outbox, parked, owed);
        var document = JARS.write(jar, NOW);

        assertThat(JARS.read(document)).isEqualTo(jar);
        assertThat(JARS.state(document)).isEqualTo(jar.state());
        assertThat(AggregateDocuments.id(document)).isEqualTo("j-1");
        assertThat(AggregateDocuments.published(document)).isEqualTo(jar.published());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_id", "revision", "state", "seen", "published", "outbox", "parked", "owed"})
    void refusesADocumentThatLacksAPart(String field) {
        var document = JARS.write(jar(List.of(), List.of(), Set.of()), NOW).decode(new BsonDocumentCodec());
        document.remove(field);

        assertThatThrownBy(() -> JARS.read(new RawBsonDocument(document, new BsonDocumentCodec())))
                .isInstanceOf(IncompleteDocument.class)
                .hasMessageContaining(field);
    }

    @Provide
    Arbitrary<List<ParkedEvent>> parked() {
        var texts = Arbitraries.strings().ofMaxLength(20);
        return Combinators.combine(texts, texts, texts, counts(), times(), texts)
                .as((topic, id, type, version, time, data) ->
                        new ParkedEvent(topic, id, "source", type, version, time, "cause", data))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<OutboxEntry>> entries() {
        var texts = Arbitraries.strings().ofMaxLength(20);
        var names = Combinators.combine(texts, texts, texts, texts, texts, texts);
        var messages =
                names.flatAs((id, source, topic, type, key, cause) -> Combinators.combine(counts(), times(), texts)
                        .as((version, time, data) ->
                                new OutboxEntry.Message(id, source, topic, type, key, version, time, cause, data)));
        Arbitrary<OutboxEntry> letters = Combinators.combine(messages, texts).as(OutboxEntry.DeadLetter::new);
        Arbitrary<OutboxEntry> wakes =
                Combinators.combine(texts, counts(), times().injectNull(0.2)).as(OutboxEntry.Wake::new);
        return Arbitraries.oneOf(messages.map(it -> it), letters, wakes).list().ofMaxSize(4);
    }

    private static Arbitrary<Long> counts() {
        return Arbitraries.longs().greaterOrEqual(1);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli);
    }
}
