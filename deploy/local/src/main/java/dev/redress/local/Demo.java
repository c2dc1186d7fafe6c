package dev.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Wire;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** Feeds the invented complaints, has them worked to the end, and prints the figures that come out. */
final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_CONTACTS = Duration.ofHours(1);
    /** Less than a handler may date a fact back under the policy that comes with triage. */
    private static final Duration DATED_BACK = Duration.ofHours(23);

    private static final int HANDLERS = 8;

    private final Home home;
    private final Addresses addresses;
    private final Rest rest;
    private final Clock clock;
    private final PrintStream out;

    Demo(Home home, Addresses addresses, Clock clock, PrintStream out) {
        this.home = home;
        this.addresses = addresses;
        this.rest = new Rest(home, addresses);
        this.clock = clock;
        this.out = out;
    }

    void run() throws InterruptedException {
        var script = DemoScript.load();
        var figures = new FeedFigures(rest);
        var before = figures.ended();
        script.people().forEach(this::employ);
        out.println("feeding " + script.complaints().size() + " invented complaints and working them to the end ...");
        var handlers = Executors.newFixedThreadPool(HANDLERS);
        try (var wire = Wire.to(addresses.bootstrapServers())) {
            var work = new ArrayList<Future<?>>();
            for (var complaint : script.complaints()) {
                var name = "demo-" + clock.millis() + "-" + work.size();
                work.add(handlers.submit(() -> live(script, complaint, name, wire)));
            }
            for (var each : work) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new Trouble("the demo broke off: " + e.getCause().getMessage());
        } finally {
            handlers.shutdownNow();
        }
        Awaitility.await("figures").atMost(PATIENCE).until(() -> figures.ended() >= before + script.endings());
        out.println();
        figures.print(out);
        var told = DemoHistory.send(rest, clock.instant(), home.tokens().resolveSibling("demo"));
        out.println("and " + told + " complaints of three months before, from an older system, are in "
                + addresses.url(Part.ANALYTICS)
                + "/figures?measures=volume,sla.done-met-rate&by=department&grain=month");
    }

    private void employ(ObjectNode person) {
        rest.put(Part.TRIAGE, "manager", "/people/" + person.path("code").asText(), person)
                .required();
    }

    private void live(DemoScript script, DemoScript.Invented complaint, String name, Wire wire) {
        var received = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(complaint.receivedAgo());
        var form = complaint.form().<ObjectNode>deepCopy().put("receivedAt", received.toString());
        var id = switch (complaint.door()) {
            case HTTP ->
                rest.post(Part.INTAKE, "agent", "/complaints", form)
                        .required()
                        .path("complaintId")
                        .asText();
            case TOPIC -> submit(form, name, wire);
        };
        var handler = new Handler(rest, id);
        var contacted = received.plus(complaint.contactAfter());
        var moments = new Moments(clock);
        var firstCycle = true;
        for (var step : script.stepsOf(complaint)) {
            for (var each : step.entrySet()) {
                var body = moments.in(each.getValue());
                if (firstCycle && each.getKey().equals("contacts")) {
                    body.put("contactedAt", contacted.toString());
                    if (contacted.plus(DATED_BACK).isBefore(clock.instant())) {
                        body.put("lateReason", "Invented, for the demo: it plays days within a minute.");
                    }
                    contacted = contacted.plus(BETWEEN_CONTACTS);
                }
                firstCycle = firstCycle && !each.getKey().equals("attempts");
                handler.does(each.getKey(), body);
            }
        }
    }

    private static String submit(JsonNode form, String name, Wire wire) {
        var event = Wire.event("complaint.submitted.v1", "/demo/shop", name, form.toString());
        wire.send("complaints.submissions", event);
        return Awaitility.await("receipt")
                .atMost(PATIENCE)
                .until(
                        () -> wire.all("complaints.receipts").stream()
                                .map(it -> it.json())
                                .filter(it -> event.getId()
                                        .equals(it.path("submissionId").asText()))
                                .findFirst(),
                        it -> it.isPresent())
                .map(it -> it.path("complaintId").asText())
                .orElseThrow();
    }
}
