package dev.redress.resolution.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.web.Paging;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Filed;
import dev.redress.resolution.archive.domain.Flaw;
import dev.redress.resolution.archive.domain.Message;
import dev.redress.resolution.archive.domain.Seal;
import dev.redress.resolution.archive.messages.SealMessages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.util.unit.DataSize;

/** Days are sealed one after the other, whoever does so; in a database of its own, where only this test files and seals. */
class SealsIT extends ArchiveServiceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Not the day's: what is sealed, and what not yet, follows from the hour. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-20T04:00:00Z"), ZoneOffset.UTC);

    private final ArchiveProperties properties = new ArchiveProperties(
            ZONE, Duration.ofHours(1), Duration.ofDays(1), Duration.ZERO, DataSize.ofMegabytes(1));
    private MongoTemplate mongo;
    private AggregateRepository<Archive, Filed> archives;
    private AggregateRepository<Seal, Seal.Sealed> kept;
    private SealService seals;

    @BeforeEach
    void open(@Autowired Messaging messaging, @Autowired MongoClient client, @Autowired MongoConverter converter) {
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, "seals"), converter);
        archives = messaging.repository(ArchiveAggregates.ARCHIVES, mongo);
        kept = messaging.repository(ArchiveAggregates.SEALS, mongo);
        archives.start();
        kept.start();
        seals = seals();
    }

    @AfterEach
    void close() {
        archives.stop();
        kept.stop();
    }

    private SealService seals() {
        return new SealService(archives, kept, properties, clock, new SimpleMeterRegistry());
    }

    @Test
    void sealsEachDayOnceAndFindsWhatWasDoneSince() {
        seals.sealWhatHasEnded();
        assertThat(seals.search(new Paging(0, 1)).total())
                .as("nothing was filed")
                .isZero();
        var today = LocalDate.now(clock.withZone(ZONE));
        var first = today.minusDays(4);
        var one = file(first, 3);
        var other = file(first.plusDays(2), 2);
        file(today, 1);

        atOnce(seals, seals());

        var days = Stream.iterate(first, it -> it.plusDays(1)).limit(4).toList();
        var told = days.stream().map(SealsIT::told).toList();
        assertThat(told).allSatisfy(it -> assertThat(it).hasSize(1));
        var data = told.stream().map(it -> it.get(0).json()).toList();
        assertThat(data).extracting(it -> it.path("cases").asInt()).containsExactly(1, 1, 2, 2);
        assertThat(data).extracting(it -> it.path("entries").asInt()).containsExactly(3, 3, 5, 5);
        assertThat(data.get(0).has("previousRoot")).isFalse();
        IntStream.range(1, 4)
                .forEach(i -> assertThat(data.get(i).path("previousRoot"))
                        .isEqualTo(data.get(i - 1).path("root")));
        assertThat(data.get(1).path("root")).isEqualTo(data.get(0).path("root"));
        assertThat(data.get(2).path("root")).isNotEqualTo(data.get(1).path("root"));

        assertThat(seals.search(new Paging(0, 1)).total()).isEqualTo(4);
        assertThat(seals.search(new Paging(0, 3)).items())
                .extracting(Seal::day)
                .containsExactly(
                        days.get(3).toString(),
                        days.get(2).toString(),
                        days.get(1).toString());
        assertThat(days).allSatisfy(it -> assertThat(check(it).intact()).isTrue());
        assertThat(seals.find(today)).isEmpty();

        seals.sealWhatHasEnded();
        assertThat(told(days.get(3))).as("a sealed day stays as it is").hasSize(1);

        change(other, 1, "hash");
        assertThat(days.stream().map(it -> check(it).now().root()).toList())
                .as("the root of a day before it does not change")
                .startsWith(
                        data.get(0).path("root").asText(),
                        data.get(1).path("root").asText())
                .doesNotContain(data.get(2).path("root").asText());
        change(one, 0, "data");
        var broken = check(days.get(3));
        assertThat(broken.intact()).isFalse();
        assertThat(broken.broken())
                .containsExactlyInAnyOrder(
                        new SealService.Broken(one, 1, Flaw.Kind.ALTERED),
                        new SealService.Broken(other, 2, Flaw.Kind.ALTERED));
    }

    private static void atOnce(SealService one, SealService other) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(one::sealWhatHasEnded),
                        CompletableFuture.runAsync(other::sealWhatHasEnded))
                .join();
    }

    /** What was told of a day, what was told twice once. */
    private static List<Received> told(LocalDate day) {
        var ids = new HashSet<String>();
        return WIRE.await(SealMessages.TOPIC, day.toString(), 1).stream()
                .filter(it -> ids.add(it.id()))
                .toList();
    }

    private String file(LocalDate day, int entries) {
        var complaint = UUID.randomUUID().toString();
        for (var i = 1; i <= entries; i++) {
            var at = at(day, i);
            var message = new Message(INTAKE, "complaint.received.v1", complaint + i, i, at, "{\"version\":" + i + "}");
            archives.change(complaint, "a-test", it -> it.file(message, at));
        }
        return complaint;
    }

    private static Instant at(LocalDate day, int seconds) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(seconds == 1 ? 2 : 1);
    }

    private SealService.Check check(LocalDate day) {
        return seals.find(day).map(seals::verify).orElseThrow();
    }

    private void change(String complaint, int index, String field) {
        var document = mongo.findById(complaint, Document.class, "archives");
        var entry = document.get("state", Document.class)
                .getList("entries", Document.class)
                .get(index);
        entry.put(field, entry.getString(field).replaceFirst("[0-9]", "x"));
        mongo.save(document, "archives");
    }
}
