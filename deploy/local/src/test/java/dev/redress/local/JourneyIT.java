package dev.redress.local;

import static dev.redress.local.Steps.body;
import static dev.redress.local.Steps.contact;
import static dev.redress.local.Steps.dissatisfied;
import static dev.redress.local.Steps.refuse;
import static dev.redress.local.Steps.resolve;
import static dev.redress.local.Steps.satisfied;
import static dev.redress.local.Steps.today;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
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
    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    static Path dir;

    private Stack stack;
    private Rest rest;
    private Wire wire;
    private FeedFigures figures;

    @BeforeAll
    void start() {
        stack = new Stack(Repository.root(), new Home(dir), Addresses.free(), false, System.getenv(), System.out);
        stack.start(START);
        rest = new Rest(stack.home(), stack.addresses());
        wire = Wire.to(stack.addresses().bootstrapServers());
        figures = new FeedFigures(rest);
    }

    @AfterAll
    void stop() {
        if (wire != null) {
            wire.close();
        }
        stack.close();
    }

    @Test
    @Order(0)
    void saysWhatEachServiceWasBuiltFrom() {
        for (var service : Stack.services()) {
            var name = service.title() + "-service";
            var build = rest.get(service, "ops", "/actuator/info").required().path("build");
            var sbom = rest.get(service, "ops", "/actuator/sbom/application").required();

            assertThat(build.path("artifact").asText()).isEqualTo(name);
            assertThat(build.path("time").asText())
                    .as("a time that each build repeats")
                    .isEqualTo("2026-01-01T00:00:00Z");
            assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
            assertThat(sbom.at("/metadata/component/name").asText()).isEqualTo(name);
            assertThat(sbom.path("components").findValuesAsText("name"))
                    .contains("chassis", "netty-handler", "kafka-clients");
        }
    }

    @Test
    @Order(0)
    void hasTheIndexesThatOperationsListsWithWhatAsksThem() throws IOException {
        var row = Pattern.compile("^\\| `([a-z.]+)` \\| `([^`]+)` \\|");
        var listed = Files.readAllLines(Repository.root().resolve("docs/operations.md")).stream()
                .map(row::matcher)
                .filter(Matcher::find)
                .map(it -> it.group(1) + " " + it.group(2))
                .toList();
        var declared = new ArrayList<String>();
        var untold = new ArrayList<String>();
        try (var store = MongoClients.create(stack.addresses().show(Part.STORE))) {
            for (var service : List.of("intake", "triage", "resolution", "followup")) {
                for (var name : store.getDatabase(service).listCollectionNames()) {
                    var indexes = store.getDatabase(service)
                            .getCollection(name)
                            .listIndexes()
                            .map(it -> it.getString("name"))
                            .into(new HashSet<>());
                    indexes.remove("_id_");
                    if (name.endsWith("_timers")) {
                        assertThat(indexes).as(name).containsExactlyInAnyOrder("at_1", "asked_1", "parked_1");
                    } else {
                        if (!indexes.remove("outbox.since_1")) {
                            untold.add(service + "." + name);
                        }
                        indexes.forEach(it -> declared.add(service + "." + name + " " + it));
                    }
                }
            }
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(untold).as("what has no outbox").isSubsetOf("intake.imports", "intake.counters", "intake.numbers");
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
                        "complaint.findings-told.v1",
                        "complaint.solution-proposed.v1",
                        "complaint.solution-approved.v1",
                        "complaint.solution-offered.v1",
                        "complaint.solution-accepted.v1",
                        "complaint.compensated.v1",
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
        handler.does("attempts", dissatisfied());
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
        refuse(handler);
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
    void mediatesWhatWasDeclinedTwiceAndKeepsTheWholeWayInTheArchive() {
        var id = complain("The washing machine stops in the middle of every wash.");
        var handler = new Handler(rest, id);
        handler.does("contacts", contact());
        handler.does(
                "cause",
                body("{'rootCause':'SUPPLIER','fault':'FULL','causeDepartment':'QUALITY','causePerson':'MEDIATOR-3'}"));
        handler.does(
                "findings", body("{'channel':'PHONE','cause':'A faulty part.','opinion':'The supplier is at fault.'}"));
        declineOffer(handler, 20_000);
        declineOffer(handler, 30_000);
        mediate(handler, id);

        var link = agree(handler, id);
        carryOut(handler, id);
        handler.does("resolution", body("{'outcome':'SETTLED'}"));
        assertThat(link.opens().status()).isEqualTo(200);
        handler.does("attempts", dissatisfied());
        wire.awaitType("complaints.followup", id, "complaint.reopened.v1");
        boardWantsToKnowMore(handler, id);
        resolve(handler);
        handler.does("attempts", satisfied());
        wire.awaitType("complaints.followup", id, "complaint.closed.v1");

        assertThat(wire.of("complaints.resolution", id))
                .filteredOn(it -> it.type().equals("complaint.escalated.v1"))
                .extracting(it -> it.json().path("cycle").asInt() + " "
                        + it.json().path("trigger").asText() + " "
                        + it.json().path("level").asInt())
                .contains("1 HAND 4", "2 REOPENED 4");
        var archive = "/cases/" + id + "/archive/verify";
        // What is told of notices comes a little later than what they are about.
        var whole = Patience.await("the archive of all stages")
                .until(
                        () -> rest.get(Part.RESOLUTION, "lead", archive).body(),
                        it -> it.path("entries").asInt() == told(id));
        var told = whole.path("entries").asInt();
        assertThat(whole.path("intact").asBoolean()).isTrue();
        alterInTheStore(id, told / 2);
        var flaw = rest.get(Part.RESOLUTION, "lead", archive).required();
        assertThat(flaw.path("intact").asBoolean()).isFalse();
        assertThat(flaw.path("flaw").path("position").asInt()).isEqualTo(told / 2);
    }

    /** How many messages all stages told of a complaint. */
    private int told(String id) {
        return Stream.of("intake", "notices", "triage", "resolution", "sla", "followup")
                .mapToInt(it -> new HashSet<>(wire.of("complaints." + it, id).stream()
                                .map(Received::id)
                                .toList())
                        .size())
                .sum();
    }

    /** By a new one, a letter and a visit, each done by those whose it is. */
    @Test
    @Order(4)
    void resolvesByAllThatWasAgreedOnceThoseHaveDoneItWhoseTaskItWas() {
        define(
                "local-logistics",
                "{'displayName':'Clerk, logistics','roles':['HANDLER'],'department':'LOGISTICS','level':0}");
        define(
                "local-service",
                "{'displayName':'Clerk, service','roles':['HANDLER'],'department':'SERVICE','level':0}");
        define(
                "local-customer-care",
                "{'displayName':'Clerk, customer care','roles':['HANDLER'],'department':'CUSTOMER_CARE','level':0}");
        var id = complain("The dryer stopped for good, and nobody called back.");
        var handler = new Handler(rest, id);
        handler.does("contacts", contact());
        handler.does("cause", body("{'rootCause':'PRODUCT_QUALITY','fault':'FULL'}"));
        handler.does(
                "proposals",
                body("{'remedies':[{'kind':'REPLACEMENT','quantity':1},{'kind':'APOLOGY'},{'kind':'SENIOR_VISIT'}],"
                        + "'description':'A new one, a letter and a visit.'}"));
        handler.does("approval", body("{'approved':true}"));
        handler.does("offer", body("{}"));
        handler.does("acceptance", body("{'accepted':true,'evidence':'CALL','reference':'recording 8'}"));

        assertThat(refusedEnd(id)).contains("was not told the cause");
        handler.does("findings", body("{'channel':'PHONE','cause':'A burnt motor.','opinion':'Ours to put right.'}"));
        assertThat(refusedEnd(id)).contains("REPLACEMENT", "APOLOGY", "SENIOR_VISIT");
        asks(handler, "LOGISTICS", "REPLACEMENT");
        asks(handler, "CUSTOMER_CARE", "APOLOGY");
        asks(handler, "SERVICE", "SENIOR_VISIT");
        assertThat(refusedEnd(id)).contains("task-1-1 of LOGISTICS", "task-1-2", "task-1-3");
        for (var task : List.of("task-1-1", "task-1-2", "task-1-3")) {
            handler.does("tasks/" + task + "/done", body("{'result':'Done.','evidence':['note 5']}"));
        }
        handler.does("resolution", body("{'outcome':'UPHELD'}"));

        assertThat(wire.of("complaints.resolution", id))
                .filteredOn(it -> it.type().equals("complaint.task-done.v1"))
                .extracting(it -> it.json().path("by").asText())
                .containsExactly("local-logistics", "local-customer-care", "local-service");
    }

    private static void asks(Handler handler, String department, String remedy) {
        handler.does(
                "tasks",
                today("{'purpose':'CARRY_OUT','department':'%s','remedy':'%s','what':'See to it.','dueAt':'in PT24H'}"
                        .formatted(department, remedy)));
    }

    /** Why the case cannot be resolved yet. */
    private String refusedEnd(String id) {
        var answer = rest.post(Part.RESOLUTION, "agent", "/cases/" + id + "/resolution", body("{'outcome':'UPHELD'}"));
        assertThat(answer.status()).isEqualTo(409);
        return answer.body().path("detail").asText();
    }

    private static void declineOffer(Handler handler, int fen) {
        handler.does(
                "proposals",
                body("{'remedies':[{'kind':'MONEY','amount':{'minor':" + fen + ",'currency':'CNY'}}],"
                        + "'description':'Money for the trouble.'}"));
        handler.does("approval", body("{'approved':true}"));
        handler.does("offer", body("{}"));
        handler.does("acceptance", body("{'accepted':false,'reason':'Too little.'}"));
    }

    /** A board of three, of whom one is responsible for the cause. */
    private void mediate(Handler handler, String id) {
        defineBoard();
        awaitBoardKnown(id);
        handler.does("mediation", body("{'members':['MEDIATOR-1','MEDIATOR-2','MEDIATOR-3'],'quorum':2}"));
        var decision =
                "{'effect':'PROPOSAL','minutes':'Heard both sides.','votes':[{'member':'MEDIATOR-1','vote':'FOR'},"
                        + "{'member':'%s','vote':'FOR'}],'proposal':{'description':'A new machine and money.','remedies':["
                        + "{'kind':'REPLACEMENT','quantity':1},{'kind':'MONEY','amount':{'minor':600000,'currency':'CNY'}}]}}";
        var partial = rest.post(
                Part.RESOLUTION,
                "manager",
                "/cases/" + id + "/mediation/decision",
                body(decision.formatted("MEDIATOR-3")));
        assertThat(partial.status()).isEqualTo(400);
        assertThat(partial.body().toString()).contains("MEDIATOR-3 is responsible for the cause and may not vote");
        handler.does("mediation/decision", body(decision.formatted("MEDIATOR-2")));
    }

    /** It sits over the reopened case before a cause is known, and nobody goes on before it knows what it asked. */
    private void boardWantsToKnowMore(Handler handler, String id) {
        Patience.await("the board")
                .until(
                        () -> handler.sees(),
                        it -> it.at("/cycles/1/mediation/0/members").size() > 1);
        handler.does("contacts", contact());
        var passingBy = rest.post(
                Part.RESOLUTION,
                "lead",
                "/cases/" + id + "/refusal",
                body("{'outcome':'NOT_ACCEPTED','reason':'No.','furtherWays':'None.','toldBy':'LETTER'}"));
        assertThat(passingBy.status()).isEqualTo(409);
        assertThat(passingBy.body().path("detail").asText()).contains("the mediation board sits over it");
        var investigation = body("{'effect':'INVESTIGATION','minutes':'Nobody has looked at the transport.','votes':["
                + "{'member':'MEDIATOR-1','vote':'FOR'},{'member':'MEDIATOR-2','vote':'FOR'},"
                + "{'member':'MEDIATOR-3','vote':'FOR'}]}");
        investigation.set(
                "investigation", today("{'department':'LOGISTICS','what':'Was it dropped?','dueAt':'in PT24H'}"));
        handler.does("mediation/decision", investigation);
        handler.does("tasks/task-2-1/done", body("{'result':'It was not.'}"));
    }

    private void defineBoard() {
        define(
                "local-logistics",
                "{'displayName':'Clerk, logistics','roles':['HANDLER'],'department':'LOGISTICS','level':0}");
        var departments = List.of("CUSTOMER_CARE", "COMPLIANCE", "QUALITY");
        for (var i = 0; i < departments.size(); i++) {
            var person = body("{'displayName':'Mediation board','roles':['BOARD'],'level':4}")
                    .put("department", departments.get(i));
            rest.put(Part.TRIAGE, "manager", "/people/MEDIATOR-" + (i + 1), person)
                    .required();
        }
    }

    private void define(String code, String person) {
        rest.put(Part.TRIAGE, "manager", "/people/" + code, body(person)).required();
    }

    /** Until resolution has heard of them: it names the first of the members whom it does not know. */
    private void awaitBoardKnown(String id) {
        var nobody = body("{'members':['MEDIATOR-1','MEDIATOR-2','MEDIATOR-3','NOBODY'],'quorum':25}");
        Patience.await("the board in resolution's directory")
                .until(
                        () -> rest.post(Part.RESOLUTION, "manager", "/cases/" + id + "/mediation", nobody)
                                .body()
                                .toString(),
                        it -> it.contains("the code NOBODY"));
    }

    /** The customer opens the link, agrees, and can do so once; as the link was handed out, a call has to prove it. */
    private Customer agree(Handler handler, String id) {
        handler.does("offer", body("{'language':'en'}"));
        var round = handler.sees().at("/cycles/0/proposals").size();
        var url = handedOut(id, round + "-1");
        assertThat(url).startsWith(stack.addresses().url(Part.RESOLUTION) + "/agreements/");
        var customer = new Customer(url);

        assertThat(customer.opens()).satisfies(page -> {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html()).contains("A new machine and money.", "6,000");
        });
        assertThat(customer.accepts().status()).isEqualTo(200);
        var version = handler.sees().path("version").asInt();
        assertThat(customer.accepts().status()).isEqualTo(200);

        assertThat(handler.sees().path("version").asInt()).isEqualTo(version);
        assertThat(handler.sees().path("stage").asText()).isEqualTo("OFFERED");
        handler.does("acceptance", body("{'accepted':true,'evidence':'CALL','reference':'recording 9'}"));
        assertThat(handler.sees().path("stage").asText()).isEqualTo("ACCEPTED");
        return customer;
    }

    /** The link to an offer, fetched from the front desk by hand once it has heard of it; older ones are not to be sent any more. */
    private String handedOut(String id, String offer) {
        var notice = Patience.await("a notice of the offer")
                .until(
                        () -> offersToSend(id),
                        it -> it.size() == 1 && it.at("/0/reference").asText().equals(offer))
                .at("/0/id")
                .asText();
        return rest.post(Part.INTAKE, "agent", "/notices/" + notice + "/link", body("{}"))
                .required()
                .path("url")
                .asText();
    }

    private JsonNode offersToSend(String id) {
        var page = rest.get(Part.INTAKE, "agent", "/notices?state=TO_SEND&about=OFFER&complaintId=" + id);
        return page.required().path("items");
    }

    /** By a task and a payment, which another confirms than the one who put it into the ledger. */
    private void carryOut(Handler handler, String id) {
        handler.does(
                "tasks",
                today("{'purpose':'CARRY_OUT','department':'LOGISTICS','what':'Deliver a new one.',"
                        + "'dueAt':'in PT24H'}"));
        var asker = rest.post(
                Part.RESOLUTION,
                "agent",
                "/cases/" + id + "/tasks/task-1-1/done",
                body("{'result':'Delivered.','evidence':['note 17']}"));
        assertThat(asker.status()).as("who asked does not answer for others").isEqualTo(403);
        handler.does("tasks/task-1-1/done", body("{'result':'Delivered.','evidence':['note 17']}"));
        handler.does(
                "payments",
                today("{'kind':'MONEY','amount':{'minor':600000,'currency':'CNY'},'paidOn':'today',"
                        + "'reference':'transfer 9'}"));
        var path = "/cases/" + id + "/";
        var tooEarly = rest.post(Part.RESOLUTION, "agent", path + "resolution", body("{'outcome':'SETTLED'}"));
        var same = rest.post(Part.RESOLUTION, "agent", path + "payments/payment-1-1/confirmation", body("{}"));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(same.status()).isEqualTo(403);
        handler.does("payments/payment-1-1/confirmation", body("{}"));
    }

    /** One letter, in the one place where nobody should be able to change anything. */
    private void alterInTheStore(String id, int position) {
        try (var store = MongoClients.create(stack.addresses().show(Part.STORE))) {
            var archives = store.getDatabase("resolution").getCollection("archives");
            var field = "state.entries." + (position - 1) + ".data";
            var data = archives.find(Filters.eq("_id", id))
                    .map(it -> it.get("state", Document.class))
                    .map(it -> it.getList("entries", Document.class).get(position - 1))
                    .map(it -> it.getString("data"))
                    .first();
            archives.updateOne(Filters.eq("_id", id), Updates.set(field, data.replaceFirst("version", "Version")));
        }
    }

    @Test
    @Order(5)
    void refusesAFormFieldByField() {
        var answer = rest.post(Part.INTAKE, "agent", "/complaints", body("{'channel':'PIGEON','narrative':''}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).startsWith("intake:");
        assertThat(answer.body().path("errors").findValuesAsText("field")).contains("channel", "narrative");
    }

    @Test
    @Order(6)
    void endsTheDemoInFigures() throws InterruptedException {
        new Demo(stack.home(), stack.addresses(), Clock.systemUTC(), System.out).run();

        assertThat(figures.volumeByChannel().keySet()).contains("PHONE", "WEB", "REGULATOR", "RETURN");
    }

    @Test
    @Order(7)
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
    @Order(8)
    void givesUpOnACustomerWhomNobodyReaches() {
        new FollowUpCalls(rest, wire).giveUp();
    }

    @Test
    @Order(9)
    void beginsHigherEachTimeThatTheCustomerIsNotContent() {
        new FollowUpCalls(rest, wire).reopenThrice();
    }

    @Test
    @Order(10)
    void followsAComplaintByANewOneWhenTheCustomerComesBackTooLate() {
        new FollowUpCalls(rest, wire).renew();
    }

    @Test
    @Order(11)
    void asksASampleOfFiveThousandCustomersAndCountsWhatTheySay() {
        new CampaignOfThousands(rest, wire, Clock.systemUTC()).run();
    }

    @Test
    @Order(12)
    void losesAndDoublesNothingWhenReplicasOfResolutionAreKilledAtWork() throws Exception {
        var seed = new Random().nextLong();
        System.out.println("seed of the kills: " + seed);
        new Rush(stack, rest, wire, new Random(seed)).run();
    }

    @Test
    @Order(13)
    @EnabledOnOs(OS.LINUX)
    void staysWithinTwoGibibytesResident() {
        var resident = new EnumMap<Part, Long>(Part.class);
        for (var part : Part.values()) {
            resident.put(part, Usage.of(stack.part(part).pid()).residentKib());
        }

        System.out.println("resident kB: " + resident);
        assertThat(resident.values()).allSatisfy(it -> assertThat(it).isPositive());
        assertThat(resident.values().stream().mapToLong(it -> it).sum()).isLessThan(2L * 1024 * 1024);
    }

    @Test
    @Order(14)
    void goesOnWithAllDataAfterASecondStart() {
        var complaintsBefore = figures.complaints();
        var id = complain("The second delivery is late as well.");
        contactOnce(id);
        awaitCount("complaints", complaintsBefore + 1, figures::complaints);
        var endedBefore = figures.ended();
        stack.close();

        stack = new Stack(Repository.root(), stack.home(), stack.addresses(), false, System.getenv(), System.out);
        stack.start(START);

        assertThat(figures.complaints()).isEqualTo(complaintsBefore + 1);
        assertThat(figures.ended()).isEqualTo(endedBefore);
        workThrough(id);
        wire.awaitType("complaints.followup", id, "complaint.closed.v1");
    }

    private String complain(String narrative) {
        var form = body("{'channel':'WEB'}").put("narrative", narrative);
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

    /** Looks before it asks again, as a person would whose connection broke: two contacts are two contacts. */
    private void contactOnce(String id) {
        Patience.await("contact of " + id)
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

    private List<String> typesOf(String topic, String id) {
        return wire.of(topic, id).stream().map(Received::type).distinct().toList();
    }

    private static void awaitCount(String what, long wanted, Supplier<Long> count) {
        Patience.await(what).until(count::get, it -> it == wanted);
    }
}
