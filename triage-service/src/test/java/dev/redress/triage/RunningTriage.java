package dev.redress.triage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.triage.directory.DirectoryService;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Triage over the real broker and store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
abstract class RunningTriage {
    protected static final String INTAKE = "complaints.intake";
    protected static final String TRIAGE = "complaints.triage";
    protected static final String DIRECTORY = "complaints.directory";
    protected static final String DEAD = "triage.complaints.intake-dlt";
    protected static final String RECEIVED = "complaint.received.v1";
    protected static final String TRIAGED = "complaint.triaged.v1";

    protected static Wire wire;

    protected final WebTestClient web;
    protected final DirectoryService desk;
    protected final MeterRegistry metrics;

    RunningTriage(WebTestClient web, DirectoryService desk, MeterRegistry metrics) {
        this.web = web;
        this.desk = desk;
        this.metrics = metrics;
    }

    @BeforeAll
    static void open() {
        wire = SharedParts.wire().topics(INTAKE);
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    protected static String newId() {
        return UUID.randomUUID().toString();
    }

    protected static CloudEvent received(String id, String narrative) {
        var data =
                (ObjectNode) Contract.published().example(RECEIVED, "minimal").deepCopy();
        data.put("complaintId", id).put("narrative", narrative);
        return Wire.event(RECEIVED, "/redress/intake", id, data.toString());
    }

    protected double heard(String outcome) {
        return metrics.find("inbox.messages").tags("type", RECEIVED, "outcome", outcome).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    protected ResponseSpec get(String role, String path, Object... variables) {
        return web.get()
                .uri(path, variables)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    protected ResponseSpec put(String role, String path, String json) {
        return web.put()
                .uri(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    protected static List<Integer> versions(List<Received> all) {
        return all.stream()
                .map(it -> it.json().get("version").intValue())
                .distinct()
                .toList();
    }
}
