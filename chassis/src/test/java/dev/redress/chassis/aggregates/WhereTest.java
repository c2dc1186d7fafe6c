package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhereTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private enum Lid {
        OPEN
    }

    private static BsonDocument sent(Where it) {
        return it.filter().toBsonDocument();
    }

    static Stream<Arguments> everyWord() {
        return Stream.of(
                word(it -> it.any("lid", List.of(Lid.OPEN)), "{lid: {$in: ['OPEN']}}"),
                word(it -> it.among("lid", List.of()), "{lid: {$in: []}}"),
                word(it -> it.is("lid", Lid.OPEN), "{lid: 'OPEN'}"),
                word(it -> it.is("full", false), "{full: false}"),
                word(it -> it.exactly("by", ""), "{by: ''}"),
                word(it -> it.not("lid", Lid.OPEN), "{lid: {$ne: 'OPEN'}}"),
                word(it -> it.has("lid"), "{lid: {$exists: true}}"),
                word(it -> it.before("at", NOON), "{at: {$lt: {$date: '2026-03-09T12:00:00Z'}}}"),
                word(it -> it.from("at", NOON), "{at: {$gte: {$date: '2026-03-09T12:00:00Z'}}}"),
                word(it -> it.before("on", LocalDate.of(2026, 3, 9)), "{on: {$lt: '2026-03-09'}}"),
                word(it -> it.whether(true, Where.all().has("lid")), "{lid: {$exists: true}}"),
                word(it -> it.whether(false, Where.all().has("lid")), "{$nor: [{$and: [{lid: {$exists: true}}]}]}"));
    }

    private static Arguments word(UnaryOperator<Where> said, String sent) {
        return Arguments.of(said, sent);
    }

    @ParameterizedTest
    @MethodSource("everyWord")
    void saysWhatIsAsked(UnaryOperator<Where> said, String part) {
        assertThat(flat(sent(said.apply(Where.all())))).isEqualTo(flat(BsonDocument.parse(part)));
    }

    /** One condition alone, without the $and around it. */
    private static BsonDocument flat(BsonDocument it) {
        return it.containsKey("$and") ? flat(it.getArray("$and").get(0).asDocument()) : it;
    }

    static Stream<UnaryOperator<Where>> askingForNothing() {
        return Stream.of(
                it -> it.any("lid", List.of()),
                it -> it.is("lid", null),
                it -> it.is("lid", ""),
                it -> it.before("at", null),
                it -> it.whether(null, Where.all().has("lid")),
                it -> it.contains(""),
                it -> it.contains("\u3000\u200b"),
                it -> it.and(Where.all()));
    }

    @ParameterizedTest
    @MethodSource("askingForNothing")
    void leavesOutWhatAsksForNothing(UnaryOperator<Where> said) {
        assertThat(sent(said.apply(Where.all()))).isEqualTo(new BsonDocument());
    }

    @Test
    void wantsAllOfWhatIsSaidAndOneOfWhatIsEither() {
        var asked = Where.either(Where.all().is("a", 1), Where.all().is("b", 2)).has("c");

        assertThat(sent(asked))
                .isEqualTo(BsonDocument.parse(
                        "{$and: [{$or: [{$and: [{a: 1}]}, {$and: [{b: 2}]}]}, {c: {$exists: true}}]}"));
    }

    @Test
    void takesWordsAsTheyAreWrittenAndNotAsAPattern() {
        var pattern = sent(Where.all().contains("Ａ.*b")).getArray("$and").get(0).asDocument();

        assertThat(pattern.getRegularExpression("words").getPattern()).isEqualTo("\\Qa.*b\\E");
    }

    @Test
    void leavesWhatItWasMadeOfAsItWas() {
        var open = Where.all().is("lid", Lid.OPEN);
        var before = sent(open);

        open.is("by", "ann").has("size");

        assertThat(sent(open)).isEqualTo(before);
    }
}
