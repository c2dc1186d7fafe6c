package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.testing.Received;
import dev.redress.chassis.testing.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Complaints on their way through all five services, each a process of its own, with the real broker and a store on
 * disk. Each test brings its own complaints; only the restart of everything has its place, at the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path dir;

    private Stack stack;
    private Rest rest;
    private Wire wire;
    private Figures figures;

    @BeforeAll
    void start() {
        stack = new Stack(Repository.root(), new Home(dir), Addresses.free(), false, System.out);
        stack.start(START);
        rest = new Rest(stack.home(), stack.addresses());
        wire = Wire.to(stack.addresses().bootstrapServers());
        figures = new Figures(rest);
    }

    @AfterAll
    void stop() {
        if (wire != null) {
            wire.close();
        }
        stack.close();
    }

    @Test
    @Order(1)
    void takesAComplaintToTheProofThatTheCustomerIsContent() {
        var endedBefore = figures.ended();
        var id = complain("The coffee maker leaks and the box was torn.");

        workThrough(id);
        var closed = wire.awaitType("complaints.followup", id, "complaint.closed.v1");

        assertThat(closed.json().path("reason").asText()).isEqualTo("SATISFIED");
        assertThat(closed.json().path("cycle").asInt()).isEqualTo(1);
        assertThat(typesOf("complaints.intake", id))
                .containsExactly("complaint.received.v1", "complaint.acknowledged.v1");
        assertThat(typesOf("complaints.triage", id)).containsExactly("complaint.triaged.v1");
        assertThat(typesOf("complaints.resolution", id))
                .containsExactly(
                        "complaint.contacted.v1",
                        "complaint.cause-found.v1",
                        "complaint.solution-proposed.v1",
                        "complaint.solution-accepted.v1",
                        "complaint.resolved.v1");
        assertThat(typesOf("complaints.followup", id))
                .containsExactly(
                        "followup.planned.v1", "followup.attempted.v1", "complaint.surveyed.v1", "complaint.closed.v1");
        awaitCount("endings", endedBefore + 1, figures::ended);
    }

    @Test
    @Order(2)
    void reopensAComplaintThatWasNotSolvedAndClosesItInItsSecondCycle() {
        var endedBefore = figures.ended();
        var id = complain("电饭煲插头处冒出火花,非常危险。");
        var handler = new Handler(rest, id);
        resolve(handler);
        handler.does(
                "attempts",
                body("{'channel':'PHONE','result':'REACHED_DISSATISFIED','solved':'NO',"
                        + "'scores':{'result':1,'speed':2,'attitude':4}}"));
        wire.awaitType("complaints.followup", id, "complaint.reopened.v1");

        resolve(handler);
        handler.does("attempts", satisfied());
        var closed = wire.awaitType("complaints.followup", id, "complaint.closed.v1");

        assertThat(closed.json().path("cycle").asInt()).isEqualTo(2);
        assertThat(wire.of("complaints.resolution", id))
                .filteredOn(it -> it.type().equals("complaint.resolved.v1"))
                .extracting(it -> it.json().path("cycle").asInt())
                .containsExactly(1, 2);
        awaitCount("endings", endedBefore + 2, figures::ended);
    }

    @Test
    @Order(3)
    void followsUpAComplaintThatIsRefusedAsInvalid() {
        var id = complain("I used the heater in the rain and it broke. I want a new one.");
        var handler = new Handler(rest, id);
        handler.does("contacts", contact());
        handler.does("cause", body("{'rootCause':'CUSTOMER_USE','fault':'NONE'}"));
        handler.does("refusal", body("{'outcome':'NOT_UPHELD','reason':'Used against the manual.'}"));
        handler.does("attempts", body("{'channel':'PHONE','result':'REFUSED'}"));

        var closed = wire.awaitType("complaints.followup", id, "complaint.closed.v1");

        assertThat(closed.json().path("reason").asText()).isEqualTo("SURVEY_REFUSED");
        assertThat(wire.awaitType("complaints.followup", id, "followup.planned.v1")
                        .json()
                        .path("after")
                        .asText())
                .isEqualTo("REJECTED");
        assertThat(wire.awaitType("complaints.resolution", id, "complaint.rejected.v1")
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("NOT_UPHELD");
    }

    @Test
    @Order(4)
    void refusesAFormFieldByField() {
        var answer = rest.post(Part.INTAKE, "agent", "/complaints", body("{'channel':'PIGEON','narrative':''}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).startsWith("intake:");
        assertThat(answer.body().path("errors").findValuesAsText("field")).contains("channel", "narrative");
    }

    @Test
    @Order(5)
    void endsTheDemoInFigures() throws InterruptedException {
        new Demo(stack.home(), stack.addresses(), Clock.systemUTC(), System.out).run();

        assertThat(figures.volumeByChannel().keySet()).contains("PHONE", "WEB", "REGULATOR", "RETURN");
    }

    @Test
    @Order(6)
    void feedsAFileAndFindsEachOfItsRowsAtTheFarEnd() throws IOException {
        var file = Files.writeString(dir.resolve("complaints.csv"), """
                nr,via,words
                1,ONLINE,The parcel came late.
                2,CALL,包装破损
                2,CALL,包装破损
                3,CALL,
                4,POST,"It broke,
                on the first day."
                """);
        var mapping = Files.writeString(dir.resolve("mapping.yaml"), """
                sourceSystem: journey
                fields:
                  externalId: nr
                  narrative: words
                  channel: {columns: via, values: {ONLINE: WEB, CALL: PHONE, POST: LETTER}}
                """);

        var first = feed(file, mapping);
        var again = feed(file, mapping);

        assertThat(first.text())
                .containsPattern("rows in the file +5")
                .containsPattern("accepted +3")
                .containsPattern("duplicates +1")
                .containsPattern("rejected +1 +ok")
                .containsPattern("complaints in the figures +3 +ok")
                .containsPattern("PHONE +1 +1 +ok")
                .contains("  4  ", "narrative", "Everything agrees.");
        assertThat(first.code()).isZero();
        assertThat(again.text()).contains("went in with this mapping before");
        assertThat(again.code()).isEqualTo(1);
    }

    private record Outcome(int code, String text) {}

    private Outcome feed(Path file, Path mapping) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var code =
                Local.run(out, out, "feed", file.toString(), "--mapping", mapping.toString(), "--data", dir.toString());
        return new Outcome(code, said.toString());
    }

    @Test
    @Order(7)
    void losesAndDoublesNothingWhenResolutionIsKilledAtWork() throws Exception {
        var contactedBefore = figures.contacted();
        var clerks = Executors.newFixedThreadPool(4);
        try {
            var work = IntStream.range(0, 120)
                    .mapToObj(it -> clerks.submit(() -> {
                        var id = complain("Parcel " + it + " came broken.");
                        contactOnce(id);
                        return id;
                    }))
                    .toList();
            Awaitility.await("some of the work")
                    .atMost(PATIENCE)
                    .until(() -> work.stream().filter(Future::isDone).count() >= 30);

            stack.part(Part.RESOLUTION).kill();
            stack.launch(Part.RESOLUTION);

            var ids = new ArrayList<String>();
            for (var each : work) {
                ids.add(each.get());
            }
            awaitCount("contacted", contactedBefore + ids.size(), figures::contacted);
            for (var id : ids) {
                assertThat(wire.of("complaints.resolution", id).stream()
                                .map(it -> it.type() + " " + it.id())
                                .distinct())
                        .singleElement()
                        .asString()
                        .startsWith("complaint.contacted.v1 ");
            }
        } finally {
            clerks.shutdownNow();
        }
    }

    @Test
    @Order(8)
    @EnabledOnOs(OS.LINUX)
    void staysWithinTwoGibibytesResident() throws IOException {
        var resident = new EnumMap<Part, Long>(Part.class);
        for (var part : Part.values()) {
            resident.put(part, residentKilobytes(stack.part(part).pid()));
        }

        System.out.println("resident kB: " + resident);
        assertThat(resident.values().stream().mapToLong(it -> it).sum()).isLessThan(2L * 1024 * 1024);
    }

    @Test
    @Order(9)
    void goesOnWithAllDataAfterASecondStart() {
        var complaintsBefore = figures.complaints();
        var id = complain("The second delivery is late as well.");
        contactOnce(id);
        awaitCount("complaints", complaintsBefore + 1, figures::complaints);
        var endedBefore = figures.ended();
        stack.close();

        stack = new Stack(Repository.root(), stack.home(), stack.addresses(), false, System.out);
        stack.start(START);

        assertThat(figures.complaints()).isEqualTo(complaintsBefore + 1);
        assertThat(figures.ended()).isEqualTo(endedBefore);
        workThrough(id);
        wire.awaitType("complaints.followup", id, "complaint.closed.v1");
    }

    private String complain(String narrative) {
        var form = JSON.createObjectNode().put("channel", "WEB").put("narrative", narrative);
        return rest.post(Part.INTAKE, "agent", "/complaints", form)
                .required()
                .path("complaintId")
                .asText();
    }

    private void workThrough(String id) {
        var handler = new Handler(rest, id);
        resolve(handler);
        handler.does("attempts", satisfied());
    }

    private static void resolve(Handler handler) {
        handler.does("contacts", contact());
        handler.does("cause", body("{'rootCause':'PRODUCT_QUALITY','fault':'FULL'}"));
        handler.does(
                "proposals", body("{'remedies':[{'kind':'REPLACEMENT','quantity':1}],'description':'A new one.'}"));
        handler.does("acceptance", body("{'accepted':true,'evidence':'CALL'}"));
        handler.does("resolution", body("{'outcome':'UPHELD'}"));
    }

    /** Looks before it asks again, as a person would whose connection broke: two contacts are two contacts. */
    private void contactOnce(String id) {
        Awaitility.await("contact of " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    var stage = rest.get(Part.RESOLUTION, "lead", "/cases/" + id)
                            .body()
                            .path("stage")
                            .asText();
                    if (stage.equals("ASSIGNED")) {
                        rest.post(Part.RESOLUTION, "lead", "/cases/" + id + "/contacts", contact());
                    }
                    return stage.equals("CONTACTED");
                });
    }

    private static ObjectNode contact() {
        return body("{'channel':'PHONE','direction':'OUTBOUND','reached':true}");
    }

    private static ObjectNode satisfied() {
        return body("{'channel':'PHONE','result':'REACHED_SATISFIED','solved':'YES',"
                + "'scores':{'result':5,'speed':4,'attitude':5}}");
    }

    private static ObjectNode body(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> typesOf(String topic, String id) {
        return wire.of(topic, id).stream().map(Received::type).distinct().toList();
    }

    private static void awaitCount(String what, long wanted, Supplier<Long> count) {
        Awaitility.await(what).atMost(PATIENCE).until(count::get, it -> it == wanted);
    }

    private static long residentKilobytes(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/status"))
                .lines()
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .sum();
    }
}
