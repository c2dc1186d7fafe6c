package dev.redress.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.IntakeApp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** In a database of its own, where nobody works on what it keeps. */
class ImportStoreIT extends IntakeApp {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String id = unique("import");
    private final MongoTemplate mongo;
    private final ImportStore imports;
    private final RowErrorStore errors;

    ImportStoreIT(@Autowired MongoClient client) {
        var metrics = new SimpleMeterRegistry();
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, unique("imports")));
        errors = new RowErrorStore(mongo, metrics);
        imports = new ImportStore(mongo, errors, metrics);
        imports.keep(id, "shop", "complaints.csv", "mapping", bytes("content"), NOON);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RowError error(long row) {
        return new RowError(row, "intake:invalid", List.of(new FieldProblem("channel", "not-null", "is missing")));
    }

    private static ImportStore.Block block(long rows, RowError... errors) {
        var accepted = rows - errors.length;
        return new ImportStore.Block(rows, accepted, 0, Map.of("WEB", accepted), List.of(errors));
    }

    private ImportStore.Lease lease(String replica, Instant now) {
        return imports.take(replica, now, LEASE).orElseThrow();
    }

    @Test
    void keepsAFileUntilItsImportIsOver() throws Exception {
        assertThat(imports.isKept(id)).isTrue();
        assertThat(imports.isKept("other")).isFalse();
        assertThat(imports.content(id).readAllBytes()).isEqualTo("content".getBytes(StandardCharsets.UTF_8));

        imports.finish(lease("one", NOON), "one", Import.State.DONE, "", NOON.plusSeconds(1));

        assertThatThrownBy(() -> imports.content(id)).isInstanceOf(MongoGridFSException.class);
        assertThat(imports.find(id)).hasValueSatisfying(it -> {
            assertThat(it.over()).isTrue();
            assertThat(it.finishedAt()).isEqualTo(NOON.plusSeconds(1));
        });
        assertThat(imports.take("two", NOON.plus(LEASE).plusSeconds(9), LEASE)).isEmpty();
    }

    @Test
    void givesAnImportToOneReplicaUntilItsLeaseHasRunOut() {
        lease("one", NOON);

        assertThat(imports.take("two", NOON.plusSeconds(29), LEASE)).isEmpty();
        assertThat(imports.take("two", NOON.plusSeconds(31), LEASE)).isPresent();
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        imports.keep("damaged", "shop", "complaints.csv", "mapping", bytes("content"), NOON.minusSeconds(1));
        damage("imports", "damaged", "mapping");
        damage("imports", "damaged", "byChannel");
        errors.keep(id, List.of(error(1), error(2)));
        damage("importErrors", id + ":1", "errors");

        assertThat(imports.newest("", 10)).extracting(Import::id).containsExactly(id);
        assertThat(errors.find(id, 0, 10)).extracting(RowError::row).containsExactly(2L);
        assertThat(lease("one", NOON).importId()).isEqualTo(id);
        assertThat(imports.parts())
                .extracting(it -> String.valueOf(it.details().get().get("unreadable")))
                .containsExactly("1", "1");
    }

    private void damage(String collection, String document, String field) {
        mongo.execute(collection, it -> it.updateOne(Filters.eq("_id", document), Updates.unset(field)));
    }

    @Test
    void countsEachBlockAndGoesOnBehindIt() {
        var lease = lease("one", NOON);

        assertThat(imports.advance(lease, "one", 0, block(50), NOON)).isTrue();
        assertThat(imports.advance(lease, "one", 50, block(10, error(53)), NOON))
                .isTrue();

        assertThat(imports.find(id)).hasValueSatisfying(it -> {
            assertThat(it.rows()).isEqualTo(60);
            assertThat(it.accepted()).isEqualTo(59);
            assertThat(it.rejected()).isEqualTo(1);
            assertThat(it.byChannel()).isEqualTo(Map.of("WEB", 59L));
        });
        assertThat(lease("two", NOON.plusSeconds(1)).rowsDone()).isEqualTo(60);
    }

    @Test
    void countsNothingOfWhoWasTakenOverOrCountsTwice() {
        var lease = lease("one", NOON);
        assertThat(imports.advance(lease, "one", 0, block(50), NOON)).isTrue();
        assertThat(imports.advance(lease, "one", 0, block(50), NOON)).isFalse();
        lease("two", NOON.plusSeconds(1));

        assertThat(imports.advance(lease, "one", 50, block(50), NOON)).isFalse();
        imports.finish(lease, "one", Import.State.FAILED, "no", NOON);

        assertThat(imports.find(id)).hasValueSatisfying(it -> {
            assertThat(it.rows()).isEqualTo(50);
            assertThat(it.over()).isFalse();
        });
    }

    @Test
    void holdsTheLeaseWhileItGoesOn() {
        var lease = lease("one", NOON);
        imports.advance(lease, "one", 0, block(50), NOON.plusSeconds(60));

        assertThat(imports.take("two", NOON.plusSeconds(59), LEASE)).isEmpty();
    }

    @Test
    void keepsTheErrorsOfARowOnceAndShowsThemInTheirOrderPageByPage() {
        errors.keep(id, List.of(error(3), error(1)));
        errors.keep(id, List.of(error(3), error(2)));
        errors.keep("another import", List.of(error(9)));

        assertThat(errors.find(id, 0, 10)).containsExactly(error(1), error(2), error(3));
        assertThat(errors.find(id, 0, 2)).containsExactly(error(1), error(2));
        assertThat(errors.find(id, 1, 2)).containsExactly(error(3));
        assertThat(errors.find(id, 2, 2)).isEmpty();
    }

    @Test
    void showsTheNewestFirst() {
        var later = unique("import");
        imports.keep(later, "", "later.csv", "mapping", bytes("x"), NOON.plusSeconds(5));

        assertThat(imports.newest("", 10)).extracting(Import::id).containsExactly(later, id);
        assertThat(imports.newest("", 1)).extracting(Import::id).containsExactly(later);
        assertThat(imports.newest("shop", 10)).extracting(Import::id).containsExactly(id);
        assertThat(imports.find("no such")).isEmpty();
    }
}
