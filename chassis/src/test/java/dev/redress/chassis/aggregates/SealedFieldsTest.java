package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.mongo.FieldCipher;
import dev.redress.chassis.mongo.FieldCipher.SealBroken;
import dev.redress.chassis.mongo.StateCodecs;
import dev.redress.chassis.mongo.StoreKeyProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.junit.jupiter.api.Test;

class SealedFieldsTest {
    private static final FieldCipher KEY =
            new FieldCipher(new StoreKeyProperties("k", Map.of("k", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")));
    private static final List<String> PATHS = List.of("guest", "words", "stays.note", "agreed");

    record Guest(String name, Instant born) {}

    record Stay(String room, String note) {}

    record Booking(String id, Guest guest, List<String> words, List<Stay> stays, String agreed, boolean paid) {}

    private static final Booking BOOKING = new Booking(
            "b-1",
            new Guest("Li Na", Instant.parse("1990-03-07T00:00:00Z")),
            List.of("a quiet room"),
            List.of(new Stay("12", "allergic"), new Stay("14", "snores")),
            "yes",
            true);

    private static Codec<Booking> sealing(FieldCipher cipher, String place) {
        return new SealedFields<>(StateCodecs.of(Booking.class), PATHS, cipher, place);
    }

    private static BsonDocument stored(Codec<Booking> form) {
        return new RawBsonDocument(BOOKING, form).decode(new BsonDocumentCodec());
    }

    private static Booking read(BsonDocument stored, Codec<Booking> form) {
        return new RawBsonDocument(stored, new BsonDocumentCodec()).decode(form);
    }

    @Test
    void sealsWhatStandsAtItsPathsAndNothingElse() {
        var stored = stored(sealing(KEY, "b-1"));

        assertThat(stored.toJson()).doesNotContain("Li Na", "quiet", "allergic", "snores");
        assertThat(stored.getArray("stays")
                        .get(1)
                        .asDocument()
                        .getString("room")
                        .getValue())
                .isEqualTo("14");
        assertThat(read(stored, sealing(KEY, "b-1"))).isEqualTo(BOOKING);
    }

    @Test
    void readsWhatWasNotSealedAndWhatWasWhenNothingIsSealedAnyMore() {
        var plain = stored(StateCodecs.of(Booking.class));
        var noLonger = new FieldCipher(
                new StoreKeyProperties("", Map.of("k", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")));

        assertThat(read(plain, sealing(KEY, "b-1"))).isEqualTo(BOOKING);
        assertThat(read(stored(sealing(KEY, "b-1")), sealing(noLonger, "b-1"))).isEqualTo(BOOKING);
        assertThat(stored(sealing(noLonger, "b-1"))).isEqualTo(plain);
    }

    @Test
    void sealsNothingThatAnIndexIsToFind() {
        var type = AggregateType.of("bookings", Booking.class, Booking.class)
                .startingAs(id -> BOOKING)
                .foldedBy((event, before) -> event)
                .sealing("guest");

        assertThatThrownBy(() ->
                        type.indexed(Indexes.ascending("state.guest.name")).publishingNothing())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> type.sealing("gust").publishingNothing()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasMovedToAnotherDocumentOrField() {
        var stored = stored(sealing(KEY, "b-1"));
        var swapped = stored.clone();
        swapped.put("words", swapped.get("guest"));

        assertThatThrownBy(() -> read(stored, sealing(KEY, "b-2"))).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> read(swapped, sealing(KEY, "b-1"))).isInstanceOf(SealBroken.class);
    }
}
