package dev.redress.resolution.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.mongo.StateCodecs;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.ReopenOrder;
import dev.redress.resolution.casework.domain.Stage;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

/** Cases that an earlier version has kept are read as they were meant. */
class CaseStoreTest {
    private static final Codec<Case> CASES = StateCodecs.of(Case.class);

    private static ReopenOrder lastReopening(Case it) {
        return it.currentCycle().orElseThrow().reopening();
    }

    @Test
    void keepsTheLevelThatAReopeningWants() {
        var reopened = Given.in(Stage.CLOSED).decide(Given.system(70), it -> it.reopen(2, Given.reopening(70, 3)));
        var kept = kept(Given.in(Stage.CLOSED).after(reopened));

        assertThat(lastReopening(read(kept)).levelFloor()).isEqualTo(3);
    }

    @Test
    void readsAReopeningThatSaidNothingOfALevel() {
        var reopened = Given.in(Stage.CLOSED).decide(Given.system(70), it -> it.reopen(2, Given.reopening(70)));
        var kept = kept(Given.in(Stage.CLOSED).after(reopened));
        kept.getArray("cycles").get(1).asDocument().getDocument("reopening").remove("levelFloor");

        assertThat(lastReopening(read(kept))).isEqualTo(Given.reopening(70));
    }

    private static BsonDocument kept(Case it) {
        var document = new BsonDocument();
        CASES.encode(
                new BsonDocumentWriter(document), it, EncoderContext.builder().build());
        return document;
    }

    private static Case read(BsonDocument it) {
        return CASES.decode(it.asBsonReader(), DecoderContext.builder().build());
    }
}
