package dev.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The invented complaints of the demo and what their handlers do, read from {@code demo.yaml}.
 *
 * @param people whom cases go up to, as they are put into the directory
 * @param lives named lists of steps; a step is the name of what a handler does and the body of the request
 */
record DemoScript(
        List<ObjectNode> people, Map<String, List<Map<String, ObjectNode>>> lives, List<Invented> complaints) {

    /** By which door a complaint comes in. */
    enum Door {
        HTTP,
        TOPIC
    }

    /**
     * One invented complaint.
     *
     * @param life which of the lives it has
     * @param receivedAgo how long before the demo the company received it
     * @param contactAfter how long after that a person first spoke to the customer
     * @param form the complaint form
     */
    record Invented(Door door, String life, Duration receivedAgo, Duration contactAfter, JsonNode form) {}

    List<Map<String, ObjectNode>> stepsOf(Invented complaint) {
        return lives.get(complaint.life());
    }

    /** How many cycles come to an end in it, by a resolution or a refusal. */
    long endings() {
        return complaints.stream()
                .flatMap(it -> stepsOf(it).stream())
                .filter(it -> it.containsKey("resolution") || it.containsKey("refusal"))
                .count();
    }

    static DemoScript load() {
        var yaml = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
        try (var source = DemoScript.class.getResourceAsStream("demo.yaml")) {
            return yaml.readValue(source, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
