package dev.redress.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;

/**
 * Does with one complaint what its handlers would do, over the services' APIs. Each service hears of the others' steps a
 * moment later, so "not there yet" and "not now" are asked again for a while.
 */
final class Handler {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> NOT_YET = Set.of(404, 409);

    private final Rest rest;
    private final String complaintId;
    private int cycle = 1;

    Handler(Rest rest, String complaintId) {
        this.rest = rest;
        this.complaintId = complaintId;
    }

    /** One step: contacts, cause, proposals, acceptance, resolution or refusal of the case, or a follow-up attempt. */
    void does(String step, ObjectNode body) {
        if (step.equals("attempts")) {
            insist(Part.FOLLOWUP, "/followups/" + complaintId + "-" + cycle + "/attempts", body);
            if ("REACHED_DISSATISFIED".equals(body.path("result").asText())) {
                cycle++;
            }
        } else {
            insist(Part.RESOLUTION, "/cases/" + complaintId + "/" + step, body);
        }
    }

    private void insist(Part service, String path, ObjectNode body) {
        var answer = Awaitility.await(path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> rest.post(service, "lead", path, body), it -> !NOT_YET.contains(it.status()));
        answer.required();
    }
}
