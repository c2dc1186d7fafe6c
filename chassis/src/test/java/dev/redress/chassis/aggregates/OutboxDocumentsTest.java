package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import dev.redress.chassis.outbox.OutboxEntry;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;

class OutboxDocumentsTest {

    /** Whatever was to be done is still to be done after it lay in the store. */
    @Property
    void keepsEveryEntryAsItWas(@ForAll("entries") OutboxEntry entry) {
        assertThat(OutboxDocuments.read(throughTheStore(OutboxDocuments.write(entry, Instant.EPOCH))))
                .isEqualTo(entry);
    }

    private static Document throughTheStore(Document written) {
        var stored = written.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
        return new DocumentCodec()
                .decode(stored.asBsonReader(), DecoderContext.builder().build());
    }

    @Provide
    Arbitrary<OutboxEntry> entries() {
        var texts = Arbitraries.strings().ofMaxLength(20);
        var counts = Arbitraries.longs().greaterOrEqual(1);
        var times = Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli);
        var names = Combinators.combine(texts, texts, texts, texts, texts, texts);
        var messages = names.flatAs((id, source, topic, type, key, cause) -> Combinators.combine(counts, times, texts)
                .as((version, time, data) ->
                        new OutboxEntry.Message(id, source, topic, type, key, version, time, cause, data)));
        Arbitrary<OutboxEntry> letters = Combinators.combine(messages, texts).as(OutboxEntry.DeadLetter::new);
        Arbitrary<OutboxEntry> wakes =
                Combinators.combine(texts, counts, times.injectNull(0.2)).as(OutboxEntry.Wake::new);
        return Arbitraries.oneOf(messages.map(it -> it), letters, wakes);
    }
}
