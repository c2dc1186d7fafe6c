package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.bson.Document;

/**
 * Lays damaged copies beside the documents of a service, some of each kind, and asks for every list of {@code
 * docs/api/<service>.yaml}: each is served, with no fewer than before.
 */
public final class DamagedDocuments {
    private static final String MARK = "damaged-";
    private static final int PAGE = 200;

    private final AdminClient service;
    private final PublishedApi api;

    private DamagedDocuments(String service, int port) {
        this.service = new AdminClient(port);
        this.api = PublishedApi.of(service);
    }

    /**
     * Does so, and takes the damaged ones away again.
     *
     * @param service name of the service, and of its API file
     * @param port where it runs on this machine
     */
    public static void assertLeftOut(String service, int port, MongoDatabase store) {
        var aggregates = StreamSupport.stream(store.listCollectionNames().spliterator(), false)
                .filter(it -> isOfAggregates(store.getCollection(it).find().first()))
                .toList();
        assertThat(aggregates).isNotEmpty();
        var requests = new DamagedDocuments(service, port);
        var before = requests.lists();
        try {
            var planted =
                    aggregates.stream().mapToInt(it -> plant(store, it)).max().orElseThrow();
            var beside = requests.lists();
            // A text may be anything, so a few of them are read all the same, and listed with the good ones. On a page
            // that was
            // full the others take up room, and good ones are found on the next.
            before.forEach((list, size) -> assertThat(beside.get(list))
                    .as(list)
                    .isGreaterThanOrEqualTo(size < PAGE - planted ? size : PAGE - planted));
            var health = requests.service.get("/actuator/health");
            assertThat(health.path("status").asText()).isEqualTo("UP");
            assertThat(health.toString()).contains("\"unreadable\":").contains(MARK);
        } finally {
            aggregates.forEach(it -> store.getCollection(it)
                    .deleteMany(new Document("_id", new Document("$in", List.copyOf(ids(store, it))))));
        }
    }

    private static boolean isOfAggregates(Document it) {
        return it != null && it.containsKey("revision") && it.get("state") instanceof Document;
    }

    private static Collection<String> ids(MongoDatabase store, String collection) {
        var ids = new TreeSet<String>();
        store.getCollection(collection)
                .find()
                .map(it -> String.valueOf(it.get("_id")))
                .forEach(it -> ids.add(it.startsWith(MARK) ? it : MARK + "none"));
        return ids;
    }

    /** Of a good one, if there is one: each field of another type, half of it, nothing of it. */
    private static int plant(MongoDatabase store, String collection) {
        var good = store.getCollection(collection).find().first();
        var copies = new ArrayList<Document>();
        var fields = good.get("state", Document.class).keySet().stream()
                .filter(it -> !it.equals("_id"))
                .toList();
        fields.forEach(it -> copies.add(copy(good, state -> state.put(it, new Document("no", List.of("such"))))));
        copies.add(copy(good, state -> fields.subList(0, fields.size() / 2).forEach(state::remove)));
        copies.add(copy(good, Document::clear));
        var stateless = copy(good, state -> {});
        stateless.remove("state");
        copies.add(stateless);
        for (var i = 0; i < copies.size(); i++) {
            copies.get(i).append("_id", MARK + collection + "-" + i);
        }
        store.getCollection(collection).insertMany(copies);
        return copies.size();
    }

    private static Document copy(Document good, Consumer<Document> damage) {
        var copy = new Document(good);
        var state = new Document(good.get("state", Document.class));
        damage.accept(state);
        return copy.append("state", state);
    }

    /** The ids, or what else names them, in each list that can be asked for without more. */
    private Map<String, Integer> lists() {
        var lists = new TreeMap<String, Integer>();
        for (var it : api.askable()) {
            var pages = it.node().path("parameters").findValuesAsText("name").contains("size");
            var answer = service.get(pages ? it.path() + "?size=" + PAGE : it.path());
            lists.put(
                    it.path(),
                    answer.isArray() ? answer.size() : answer.path("items").size());
        }
        return lists;
    }
}
