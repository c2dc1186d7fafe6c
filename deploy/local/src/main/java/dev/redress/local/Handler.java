package dev.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * Does with one complaint what its handlers would do, over the services' APIs: an agent works on it, someone else approves,
 * confirms and refuses, and yet another asks the customer. Each service hears of the others' steps a moment later, so "not there yet" and "not now" are asked
 * again for a while.
 */
final class Handler {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> NOT_YET = Set.of(404, 409);
    private static final Set<Integer> NOT_KNOWN_YET = Set.of(403, 404, 409);
    private static final int LEAD = 1;

    private final Rest rest;
    private final String complaintId;
    private int cycle = 1;

    Handler(Rest rest, String complaintId) {
        this.rest = rest;
        this.complaintId = complaintId;
    }

    /**
     * One step, and what the service says to it.
     *
     * @param step "attempts" for one of the follow-up, otherwise the path below the case, such as contacts, offer or
     *     tasks/task-1-1/done; an approval is left out where none is needed
     */
    JsonNode does(String step, ObjectNode body) {
        return switch (step) {
            case "attempts" -> attempts(body);
            case "approval" -> approves(body);
            default ->
                step.matches("tasks/.+/done")
                        ? finishes(step, body)
                        : insist(Part.RESOLUTION, roleFor(step, body), "/cases/" + complaintId + "/" + step, body);
        };
    }

    /** The case as it stands. */
    JsonNode sees() {
        return rest.get(Part.RESOLUTION, "lead", "/cases/" + complaintId).required();
    }

    private static String roleFor(String step, ObjectNode body) {
        if (body.has("lateReason")) {
            return "lead";
        }
        return switch (step) {
            case "cause/confirmation", "refusal", "refusal/approval", "handler" -> "lead";
            case "escalation", "mediation", "mediation/decision" -> "manager";
            default -> step.matches("payments/.+/confirmation") ? "lead" : "agent";
        };
    }

    private JsonNode attempts(ObjectNode body) {
        var answer =
                insist(Part.FOLLOWUP, Home.FOLLOWUP, "/followups/" + complaintId + "-" + cycle + "/attempts", body);
        if ("REACHED_DISSATISFIED".equals(body.path("result").asText())) {
            cycle++;
        }
        return answer;
    }

    /** By someone of the department that was asked; not before the directory has them. */
    private JsonNode finishes(String step, ObjectNode body) {
        var id = step.split("/", -1)[1];
        var department = sees().findValues("tasks").stream()
                .flatMap(tasks -> StreamSupport.stream(tasks.spliterator(), false))
                .filter(task -> id.equals(task.path("id").asText()))
                .map(task -> task.path("department").asText())
                .findFirst()
                .orElseThrow();
        return insist(
                Part.RESOLUTION, Home.clerk(department), "/cases/" + complaintId + "/" + step, body, NOT_KNOWN_YET);
    }

    /** By someone of the level that the proposal needs. */
    private JsonNode approves(ObjectNode body) {
        var seen = sees();
        var needs = last(last(seen.path("cycles")).path("proposals")).path("needs");
        if (needs.isMissingNode()) {
            return seen;
        }
        var role = needs.path("level").asInt() > LEAD ? "manager" : "lead";
        return insist(Part.RESOLUTION, role, "/cases/" + complaintId + "/approval", body);
    }

    private static JsonNode last(JsonNode list) {
        return list.path(list.size() - 1);
    }

    private JsonNode insist(Part service, String role, String path, ObjectNode body) {
        return insist(service, role, path, body, NOT_YET);
    }

    private JsonNode insist(Part service, String role, String path, ObjectNode body, Set<Integer> again) {
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> rest.post(service, role, path, body), it -> !again.contains(it.status()))
                .required();
    }
}
