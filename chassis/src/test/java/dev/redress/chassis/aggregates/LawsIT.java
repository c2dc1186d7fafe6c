package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.jars.Jar;
import dev.redress.chassis.jars.JarEvent;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.messaging.Told;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What holds for every document and every message, on the real store and the real broker. */
class LawsIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final ObjectMapper JSON = WireFormat.mapper();

    private final JarShop shop = JarShop.shared();
    private final AggregateRepository<Jar, JarEvent> jars = shop.jars();

    /** A jar's whole history: what is said on each of two topics, in the order of each. */
    private record History(String id, int labels, int deliveries) {
        static History of(Random random) {
            return new History(JarShop.newId(), random.nextInt(4), random.nextInt(5));
        }
    }

    /**
     * Whatever the interleaving of the topics, whatever comes twice and however it is cut into polls: the same state, and
     * the same messages once each, with versions that rise by one and the ids that they have for ever.
     */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void givesTheSameHoweverItIsDelivered(@ForAll @IntRange(min = 1, max = 3) int howMany, @ForAll Random random) {
        var histories =
                IntStream.range(0, howMany).mapToObj(i -> History.of(random)).toList();
        var delivery = delivery(histories, random);

        polls(delivery, random).forEach(jars::consume);

        for (var it : histories) {
            var jar = shop.jar(it.id());
            assertThat(jar.size()).isEqualTo(1000);
            assertThat(jar.labels()).isEqualTo(labels(it));
            assertThat(jar.fillings()).isEqualTo(counts(it));
            var shelf = JarShop.wire().of(shop.shelf(), it.id());
            assertThat(Told.ids(shelf)).isEqualTo(Told.idsUpTo(shop.shelf(), it.id(), 1 + it.labels()));
            assertThat(Told.versions(shelf)).isEqualTo(Told.upTo(1 + it.labels()));
            assertThat(shelf.stream()
                            .skip(1)
                            .map(each -> each.json().path("label").asText()))
                    .isEqualTo(labels(it));
            var fillings = JarShop.wire().of(shop.fillings(), it.id());
            assertThat(Told.ids(fillings)).isEqualTo(Told.idsUpTo(shop.fillings(), it.id(), it.deliveries()));
            assertThat(Told.versions(fillings)).isEqualTo(Told.upTo(it.deliveries()));
            assertThat(fillings.stream().map(each -> each.json().path("count").asInt()))
                    .isEqualTo(counts(it));
            assertThat(kept(it.id()).getList("outbox", Document.class)).isEmpty();
            assertThat(kept(it.id()).getList("parked", Document.class)).isEmpty();
            assertThat(kept(it.id()).getList("owed", String.class)).isEmpty();
        }
    }

    @Test
    void keepsWhatComesTooEarlyAndTheOrderBehindIt() {
        var id = JarShop.newId();

        var alsoOrdered = heard(shop.marbles(), "jar.ordered.v1", id, 2, Map.of("size", 5));

        jars.consume(List.of(delivered(id, 1, 7), alsoOrdered));
        assertThat(shop.jar(id).exists())
                .as("the second waits behind the first, though it could be taken")
                .isFalse();
        assertThat(kept(id).getList("parked", Document.class)).hasSize(2);
        assertThat(JarShop.wire().of(shop.fillings(), id)).isEmpty();
        jars.consume(List.of(ordered(id), delivered(id, 3, 11)));

        assertThat(shop.jar(id).size()).isEqualTo(1000);
        assertThat(shop.jar(id).fillings()).containsExactly(7, 11);
        assertThat(Told.versions(JarShop.wire().of(shop.fillings(), id))).containsExactly(1L, 2L);
        assertThat(kept(id).getList("parked", Document.class)).isEmpty();
    }

    @Test
    void takesWhatWaitedWhenACommandBringsWhatItBuildsOn() {
        var id = JarShop.newId();

        jars.consume(List.of(delivered(id, 1, 7)));
        jars.change(id, "a-request", jar -> Jars.open(jar, 10, AT));

        assertThat(shop.jar(id).fillings()).containsExactly(7);
        assertThat(JarShop.wire().await(shop.fillings(), id, 1)).hasSize(1);
    }

    @Test
    void saysNothingNewWhenACommandIsRepeated() {
        var id = JarShop.newId();

        jars.change(id, "a-request", jar -> Jars.open(jar, 10, AT));
        JarShop.wire().await(shop.shelf(), id, 1);
        var revision = kept(id).getLong("revision");
        var again = jars.change(id, "a-request", jar -> Jars.open(jar, 10, AT));
        jars.consume(List.of(delivered(id, 1, 1)));

        assertThat(again.size()).isEqualTo(10);
        assertThat(kept(id).getLong("revision")).isEqualTo(revision + 1);
        assertThat(JarShop.wire().of(shop.shelf(), id)).hasSize(1);
    }

    @Test
    void changesNothingWhenACommandIsRefused() {
        var id = JarShop.newId();
        jars.change(id, "a-request", jar -> Jars.open(jar, 10, AT));

        assertThat(catchThrowable(() -> jars.change(id, "another", jar -> Jars.fill(jar, 11, AT))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the jar is full");

        assertThat(shop.jar(id).fillings()).isEmpty();
        assertThat(kept(id).getLong("revision")).isEqualTo(1);
    }

    @Test
    void letsOthersCommandOnWhenOneFailsBadly() {
        var id = JarShop.newId();

        assertThat(catchThrowable(() -> jars.change(id, "a-request", jar -> {
                    throw new AssertionError("worse than an exception");
                })))
                .hasRootCauseInstanceOf(AssertionError.class);

        assertThat(jars.change(id, "another", jar -> Jars.open(jar, 10, AT)).size())
                .isEqualTo(10);
    }

    @Test
    void changesManyAtOnceEachForItself() {
        var fresh = JarShop.newId();
        var full = JarShop.newId();
        jars.change(full, "a-request", jar -> Jars.open(jar, 10, AT));
        var decisions = new LinkedHashMap<String, Function<Jar, List<JarEvent>>>();
        decisions.put(full, jar -> Jars.fill(jar, 11, AT));
        decisions.put(fresh, jar -> Jars.open(jar, 5, AT));

        var outcomes = jars.changeAll("all", decisions);

        assertThat(outcomes).containsOnlyKeys(full, fresh);
        assertThat(outcomes.get(fresh)).isEqualTo(new ChangeResult.Changed<>(shop.jar(fresh)));
        assertThat(shop.jar(fresh).size()).isEqualTo(5);
        assertThat(outcomes.get(full))
                .isInstanceOfSatisfying(
                        ChangeResult.Refused.class,
                        it -> assertThat(it.reason()).hasMessage("the jar is full"));
        assertThat(shop.jar(full).fillings()).isEmpty();
        assertThat(JarShop.wire().await(shop.shelf(), fresh, 1).get(0).headers())
                .containsEntry("ce_causationid", "all");
    }

    @Test
    void readsAllThatMatchOneAfterTheOther() {
        var ids = IntStream.range(0, 150).mapToObj(i -> JarShop.newId()).toList();
        var decisions = new LinkedHashMap<String, Function<Jar, List<JarEvent>>>();
        ids.forEach(id -> decisions.put(id, jar -> Jars.open(jar, 4711, AT)));
        jars.changeAll("all", decisions);
        jars.change(JarShop.newId(), "a-request", jar -> Jars.open(jar, 4712, AT));
        var read = new ArrayList<String>();

        jars.each(Where.all().is("state.size", 4711), it -> read.add(it.id()));

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void countsTheWritesOfADocument() {
        var id = JarShop.newId();
        assertThat(kept(id)).isNull();

        jars.change(id, "a-request", jar -> Jars.open(jar, 10, AT));
        jars.consume(List.of(delivered(id, 1, 1)));

        assertThat(kept(id).getLong("revision")).isEqualTo(2);
    }

    /** State, versions, outbox and what was heard are one document, so one write changes all or nothing. */
    @Test
    void keepsStateAndWhatWasHeardAndSaidInOneDocument() {
        var id = JarShop.newId();

        jars.consume(List.of(ordered(id), labelled(id, 2, "sweets"), delivered(id, 1, 3)));

        var kept = kept(id);
        assertThat(kept.get("seen", Document.class)).isEqualTo(new Document(Map.of("orders", 2L, "marbles", 1L)));
        assertThat(kept.get("published", Document.class)).isEqualTo(new Document(Map.of("shelf", 2L, "fillings", 1L)));
        assertThat(kept.get("state", Document.class).getString("bestBefore")).isEqualTo("2031-02-03");
        assertThat(kept.getLong("revision")).isEqualTo(1);
        assertThat(kept.toJson()).doesNotContain("_class");
    }

    private Document kept(String id) {
        return shop.bean(MongoTemplate.class).findById(id, Document.class, "jars");
    }

    private static List<String> labels(History it) {
        return IntStream.range(0, it.labels()).mapToObj(i -> "label " + i).toList();
    }

    private static List<Integer> counts(History it) {
        return IntStream.rangeClosed(1, it.deliveries()).boxed().toList();
    }

    /** All topics of all jars interleaved, each in its own order; some messages come again later. */
    private List<InboundEvent> delivery(List<History> histories, Random random) {
        var topics = new ArrayList<Queue<InboundEvent>>();
        for (var it : histories) {
            var orders = new ArrayDeque<InboundEvent>();
            orders.add(ordered(it.id()));
            for (var i = 0; i < it.labels(); i++) {
                orders.add(labelled(it.id(), i + 2, "label " + i));
            }
            topics.add(orders);
            var deliveries = new ArrayDeque<InboundEvent>();
            for (var i = 1; i <= it.deliveries(); i++) {
                deliveries.add(delivered(it.id(), i, i));
            }
            topics.add(deliveries);
        }
        var all = new ArrayList<InboundEvent>();
        while (topics.stream().anyMatch(it -> !it.isEmpty())) {
            var next = topics.get(random.nextInt(topics.size())).poll();
            if (next != null) {
                all.add(next);
            }
            if (!all.isEmpty() && random.nextInt(3) == 0) {
                all.add(all.get(random.nextInt(all.size())));
            }
        }
        return all;
    }

    private static List<List<InboundEvent>> polls(List<InboundEvent> all, Random random) {
        var polls = new ArrayList<List<InboundEvent>>();
        for (var from = 0; from < all.size(); ) {
            var to = Math.min(all.size(), from + 1 + random.nextInt(8));
            polls.add(all.subList(from, to));
            from = to;
        }
        return polls;
    }

    private InboundEvent ordered(String id) {
        return heard(shop.orders(), "jar.ordered.v1", id, 1, Map.of("size", 1000));
    }

    private InboundEvent labelled(String id, long version, String label) {
        return heard(shop.orders(), "label.printed.v1", id, version, Map.of("label", label));
    }

    private InboundEvent delivered(String id, long version, int count) {
        return heard(shop.marbles(), "marbles.arrived.v1", id, version, Map.of("count", count));
    }

    private static InboundEvent heard(String topic, String type, String id, long version, Map<String, Object> more) {
        var data = JSON.createObjectNode().put("version", version).put("at", AT.toString());
        data.setAll((ObjectNode) JSON.valueToTree(more));
        var messageId = Ids.derived(topic, id, Long.toString(version)).toString();
        return new InboundEvent(topic, messageId, "/others", type, id, version, AT, "", data, false);
    }
}
