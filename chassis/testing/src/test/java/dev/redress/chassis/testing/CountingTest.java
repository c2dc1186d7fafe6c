package dev.redress.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final Document MATCH = new Document("$match", new Document("stage", "OPEN"));

    @Test
    void recognisesHowDriversCount() {
        var group = new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

        assertThat(Counting.of("aggregate", aggregation(MATCH, group)))
                .contains(new Document("count", "cases").append("query", new Document("stage", "OPEN")));
    }

    @Test
    void leavesOtherAggregationsAlone() {
        var byStage = new Document("$group", new Document("_id", "$stage").append("n", new Document("$sum", 1)));

        assertThat(Counting.of("aggregate", aggregation(MATCH, byStage))).isEmpty();
        assertThat(Counting.of("aggregate", aggregation(MATCH))).isEmpty();
        assertThat(Counting.of("find", new Document("find", "cases"))).isEmpty();
    }

    private static Document aggregation(Document... stages) {
        return new Document("aggregate", "cases").append("pipeline", List.of(stages));
    }
}
