package dev.redress.chassis.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonNull;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodecsTest {
    private static final Part FULL = new Part("p-1", DayOfWeek.FRIDAY, 7);

    record Part(String id, DayOfWeek day, Integer weight) {}

    record Whole(
            String id,
            int count,
            long size,
            boolean open,
            double share,
            Instant at,
            LocalDate day,
            Duration length,
            ZoneId zone,
            BigDecimal amount,
            UUID about,
            Part part,
            List<Part> parts,
            Set<String> words) {}

    record Lenient(List<String> words) {
        Lenient {
            words = words == null ? List.of() : List.copyOf(words);
        }
    }

    record Unknown(Thread thread) {}

    @Provide
    Arbitrary<Part> parts() {
        return Combinators.combine(
                        Arbitraries.strings().ofMaxLength(9),
                        Arbitraries.of(DayOfWeek.class).injectNull(0.3),
                        Arbitraries.integers().injectNull(0.3))
                .as(Part::new);
    }

    @Property(tries = 200)
    void readsWhatItWrote(
            @ForAll String id,
            @ForAll int count,
            @ForAll long size,
            @ForAll("parts") Part part,
            @ForAll("parts") Part other,
            @ForAll boolean open) {
        var whole = new Whole(
                id,
                count,
                size,
                open,
                count / 3.0,
                open ? Instant.ofEpochMilli(count * 1000L) : null,
                open ? LocalDate.ofEpochDay(count % 100_000) : null,
                Duration.ofMillis(size % 1_000_000_000),
                ZoneId.of("Asia/Shanghai"),
                new BigDecimal(size).movePointLeft(2),
                new UUID(size, count),
                open ? part : null,
                open ? List.of(part, other) : List.of(),
                Set.of(part.id()));

        assertThat(read(Whole.class, new RawBsonDocument(whole, StateCodecs.of(Whole.class))))
                .isEqualTo(whole);
    }

    /** Rows of this form lie in stores that were filled long ago, and indexes are declared over its paths. */
    @Test
    void writesTheFormThatItAlwaysHad() {
        var whole = new Whole(
                "w",
                1,
                2,
                true,
                0.5,
                Instant.ofEpochMilli(5),
                LocalDate.of(2026, 1, 31),
                Duration.ofMinutes(90),
                ZoneId.of("Asia/Shanghai"),
                new BigDecimal("1.50"),
                new UUID(1, 2),
                null,
                List.of(FULL, new Part("p-2", null, null)),
                Set.of("a"));

        assertThat(written(whole)).isEqualTo(BsonDocument.parse("""
                        {"_id": "w", "count": 1, "size": {"$numberLong": "2"}, "open": true, "share": 0.5,
                         "at": {"$date": {"$numberLong": "5"}}, "day": "2026-01-31", "length": "PT1H30M",
                         "zone": "Asia/Shanghai", "amount": "1.50",
                         "about": {"$binary": {"base64": "AQAAAAAAAAACAAAAAAAAAA==", "subType": "03"}},
                         "parts": [{"_id": "p-1", "day": "FRIDAY", "weight": 7}, {"_id": "p-2"}], "words": ["a"]}
                        """));
    }

    @Test
    void passesOverWhatItDoesNotKnowAndReadsNullAsNothing() {
        var document = written(FULL).append("color", new BsonDocument("r", new BsonNull()));
        document.put("day", new BsonNull());

        assertThat(read(Part.class, document)).isEqualTo(new Part("p-1", null, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_id", "count", "open", "parts", "words"})
    void refusesADocumentThatLacksWhatEveryOneHas(String field) {
        var document =
                BsonDocument.parse("{_id: 'w', count: 1, size: 2, open: true, share: 0.5, parts: [], words: []}");
        document.remove(field);

        assertThatThrownBy(() -> read(Whole.class, document))
                .isInstanceOf(IncompleteDocument.class)
                .hasMessage("what is stored has no Whole." + field.replace("_", ""));
    }

    @Test
    void refusesAPartThatLacksWhatEveryOneHasHoweverDeep() {
        var document = BsonDocument.parse(
                "{_id: 'w', count: 1, size: 2, open: true, share: 0.5, parts: [{day: 'FRIDAY'}], words: []}");

        assertThatThrownBy(() -> read(Whole.class, document)).hasMessage("what is stored has no Part.id");
    }

    /** The record knows what its earlier forms meant. */
    @Test
    void takesWhatARecordPutsInThePlaceOfNothing() {
        assertThat(read(Lenient.class, new BsonDocument())).isEqualTo(new Lenient(List.of()));
    }

    @Test
    void refusesAtTheStartATypeThatHasNoForm() {
        assertThatThrownBy(() -> StateCodecs.of(Unknown.class)).isInstanceOf(CodecConfigurationException.class);
    }

    private static <T> BsonDocument written(T record) {
        @SuppressWarnings("unchecked")
        var type = (Class<T>) record.getClass();
        var document = new BsonDocument();
        StateCodecs.of(type)
                .encode(
                        new BsonDocumentWriter(document),
                        record,
                        EncoderContext.builder().build());
        return document;
    }

    private static <T> T read(Class<T> type, BsonDocument document) {
        return StateCodecs.of(type)
                .decode(document.asBsonReader(), DecoderContext.builder().build());
    }
}
