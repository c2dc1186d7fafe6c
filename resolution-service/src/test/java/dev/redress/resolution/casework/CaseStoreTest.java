package dev.redress.resolution.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.ReopenOrder;
import dev.redress.resolution.casework.domain.Stage;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Cases that an earlier version has kept are read as they were meant. */
class CaseStoreTest {
    private static final MappingMongoConverter CONVERTER = converter();

    private static MappingMongoConverter converter() {
        var conversions = new MongoCustomConversions(List.of());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return converter;
    }

    private static ReopenOrder lastReopening(Case it) {
        return it.currentCycle().orElseThrow().reopening();
    }

    @Test
    void keepsTheLevelThatAReopeningWants() {
        var reopened = Given.in(Stage.CLOSED).decide(Given.system(70), it -> it.reopen(2, Given.reopening(70, 3)));
        var kept = kept(Given.in(Stage.CLOSED).after(reopened));

        assertThat(lastReopening(CONVERTER.read(Case.class, kept)).levelFloor()).isEqualTo(3);
    }

    @Test
    void readsAReopeningThatSaidNothingOfALevel() {
        var reopened = Given.in(Stage.CLOSED).decide(Given.system(70), it -> it.reopen(2, Given.reopening(70)));
        var kept = kept(Given.in(Stage.CLOSED).after(reopened));
        kept.getList("cycles", Document.class)
                .get(1)
                .get("reopening", Document.class)
                .remove("levelFloor");

        assertThat(lastReopening(CONVERTER.read(Case.class, kept))).isEqualTo(Given.reopening(70));
    }

    private static Document kept(Case it) {
        var document = new Document();
        CONVERTER.write(it, document);
        return document;
    }
}
