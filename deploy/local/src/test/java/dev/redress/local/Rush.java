package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lively cases, {@code -Dredress.tests.rush} says how many, in the hands of two replicas of resolution, of which one is killed at random moments, under
 * rules so short that the clocks warn, run out and call for higher levels meanwhile.
 */
final class Rush {
    private static final int CASES = Integer.getInteger("redress.tests.rush", 700);
    private static final int CLERKS = 8;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For what is wrong with the packing, of which nobody else in this stack complains by then. */
    private static final String RULES = """
            {"order": 1, "calendar": "ALWAYS", "when": {"categories": ["PACKAGING"]},
             "limits": [{"metric": "FIRST_RESPONSE", "unit": "WORKING_TIME", "time": "PT20S"},
                        {"metric": "RESOLUTION", "unit": "WORKING_TIME", "time": "PT20S"}],
             "plan": [{"level": 1, "percent": 50}, {"level": 2, "percent": 100}, {"level": 3, "after": "PT5S"}],
             "plans": [{"metric": "FIRST_RESPONSE", "plan": []}],
             "board": {"quorum": 3, "deadline": "P1D"}, "actionWindow": "P30D"}
            """;

    private final Stack stack;
    private final Rest rest;
    private final Wire wire;
    private final Random chance;
    private final int port;
    private final Map<String, Clerks.Deeds> deeds = new TreeMap<>();
    private Running beside;

    Rush(Stack stack, Rest rest, Wire wire, Random chance) {
        this.stack = stack;
        this.rest = rest;
        this.wire = wire;
        this.chance = chance;
        this.port = stack.addresses().portBeside();
    }

    void run() throws Exception {
        rest.put(Part.RESOLUTION, "manager", "/policies/RUSH", JSON.readTree(RULES))
                .required();
        beside = stack.launchBeside(Part.RESOLUTION, port);
        var begun = System.nanoTime();
        submit().forEach(id -> deeds.put(id, Clerks.Deeds.any(chance)));
        awaitBeside();
        work();
        awaitHighestLevel();
        awaitWhatWasDone();
        System.out.println(CASES + " cases through " + KILLS + " kills in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
        requireEverythingOnce();
        beside.dismiss();
        beside.awaitEnd(PATIENCE);
        stack.awaitHealthy(List.of(Part.RESOLUTION), PATIENCE);
    }

    private void awaitBeside() {
        var there = rest.asking(Part.RESOLUTION, port);
        Patience.await("the second replica")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        there.get(Part.RESOLUTION, "lead", "/actuator/health").isSuccess());
    }

    private List<String> submit() {
        var sent = IntStream.range(0, CASES)
                .mapToObj(it -> Wire.event("complaint.submitted.v1", "/rush", "rush-" + it, form(it)))
                .collect(Collectors.toMap(CloudEvent::getId, it -> it));
        sent.values().parallelStream().forEach(it -> wire.send("complaints.submissions", it));
        return Patience.await("receipts")
                .atMost(PATIENCE)
                .until(
                        () -> wire.all("complaints.receipts").stream()
                                .map(Received::json)
                                .filter(it ->
                                        sent.containsKey(it.path("submissionId").asText()))
                                .map(it -> it.path("complaintId").asText())
                                .distinct()
                                .toList(),
                        it -> it.size() == CASES);
    }

    private static String form(int number) {
        return JSON.createObjectNode()
                .put("channel", "WEB")
                .put("narrative", "The packaging of parcel " + number + " was torn.")
                .toString();
    }

    /** Clerks at work; whenever a random share of it is done, one of the replicas dies and is started again. */
    private void work() throws InterruptedException, ExecutionException {
        var clerks = new Clerks(List.of(rest, rest.asking(Part.RESOLUTION, port)));
        var moments = chance.ints(KILLS, 0, CASES).sorted().boxed().toList();
        System.out.println("kills when so many of " + CASES + " are done: " + moments);
        var pool = Executors.newFixedThreadPool(CLERKS);
        try {
            var work = deeds.entrySet().stream()
                    .map(it -> {
                        var own = new Random(chance.nextLong());
                        return pool.submit(() -> clerks.handle(it.getKey(), it.getValue(), own));
                    })
                    .toList();
            for (var moment : moments) {
                Patience.await("work done")
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> work.stream().filter(Future::isDone).count() >= moment);
                killOne();
            }
            for (var each : work) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void killOne() {
        if (chance.nextBoolean()) {
            stack.part(Part.RESOLUTION).kill();
            stack.launch(Part.RESOLUTION);
        } else {
            beside.kill();
            beside = stack.launchBeside(Part.RESOLUTION, port);
        }
    }

    /** The last that the rules ask of each case, however late. */
    private void awaitHighestLevel() {
        Patience.await("level 3 of all cases")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> wire.all("complaints.resolution").stream()
                                .filter(it -> deeds.containsKey(it.subject()))
                                .filter(it -> escalatedTo(it).equals("3"))
                                .map(Received::subject)
                                .distinct()
                                .count()
                        == CASES);
    }

    /** What a replica saved and was killed before it told it, another tells when it has waited for it long enough. */
    private void awaitWhatWasDone() {
        Patience.await("all that the clerks did")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    var cases = told("complaints.resolution");
                    return deeds.entrySet().stream()
                            .allMatch(it -> cases.get(it.getKey())
                                    .types()
                                    .keySet()
                                    .containsAll(expected(it.getValue()).keySet()));
                });
    }

    private static String escalatedTo(Received it) {
        return it.type().equals("complaint.escalated.v1")
                ? it.json().path("level").asText()
                : "";
    }

    private void requireEverythingOnce() {
        var cases = told("complaints.resolution");
        var clocks = told("complaints.sla");
        assertThat(cases).hasSize(CASES);
        assertThat(clocks).hasSize(CASES);
        deeds.forEach((id, done) -> {
            assertThat(cases.get(id).types()).as("case %s", id).isEqualTo(expected(done));
            assertThat(cases.get(id).count(it -> !escalatedTo(it).isEmpty(), Rush::escalatedTo))
                    .as("levels of %s", id)
                    .isEqualTo(Map.of("2", 1L, "3", 1L));
            requireClocksOnce(id, clocks.get(id));
        });
    }

    private Map<String, Told> told(String topic) {
        return Told.byComplaint(wire.all(topic).stream()
                .filter(it -> deeds.containsKey(it.subject()))
                .toList());
    }

    private static Map<String, Long> expected(Clerks.Deeds done) {
        var types = new LinkedHashMap<>(Map.of("complaint.contacted.v1", 1L, "complaint.escalated.v1", 2L));
        if (done.claimed()) {
            types.put("complaint.handler-changed.v1", 1L);
        }
        if (done.paused()) {
            types.put("complaint.paused.v1", 1L);
            types.put("complaint.resumed.v1", 1L);
        }
        return types;
    }

    private static void requireClocksOnce(String id, Told clocks) {
        var steps = clocks.count(it -> true, Rush::step);
        assertThat(steps.values())
                .as("steps of the clocks of %s: %s", id, steps)
                .containsOnly(1L);
        assertThat(steps.keySet())
                .as("clocks of %s", id)
                .contains("FIRST_RESPONSE started", "RESOLUTION started", "RESOLUTION warned 1", "RESOLUTION breached")
                .doesNotContain("RESOLUTION met");
        assertThat(steps.keySet().contains("FIRST_RESPONSE met"))
                .as("verdict on the first response of %s: %s", id, steps)
                .isNotEqualTo(steps.keySet().contains("FIRST_RESPONSE breached"));
        assertThat(clocks.messages())
                .filteredOn(it -> it.type().equals("clock.breached.v1"))
                .allSatisfy(it -> {
                    var data = it.json();
                    assertThat(Instant.parse(data.path("detectedAt").asText()))
                            .isAfterOrEqualTo(
                                    Instant.parse(data.path("breachedAt").asText()));
                });
    }

    /** What a clock did, such as "RESOLUTION warned 0". */
    private static String step(Received it) {
        var data = it.json();
        var what = it.type().replaceAll("^clock\\.|\\.v1$", "");
        return (data.path("metric").asText() + " " + what + " "
                        + data.path("level").asText(""))
                .strip();
    }
}
