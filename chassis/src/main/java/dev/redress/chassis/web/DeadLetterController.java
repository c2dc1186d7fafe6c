package dev.redress.chassis.web;

import dev.redress.chassis.inbox.DeadLetter;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.Subscriber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about messages that could not be read or decided. */
@RestController
@RequestMapping("/dead-letters")
@Tag(name = "Dead letters", description = "Messages that could not be read or decided")
public final class DeadLetterController {
    private final DeadLetters deadLetters;
    private final ObjectProvider<Subscriber> listeners;

    public DeadLetterController(DeadLetters deadLetters, ObjectProvider<Subscriber> listeners) {
        this.deadLetters = deadLetters;
        this.listeners = listeners;
    }

    @GetMapping
    @Operation(
            summary = "The dead letters that wait to be sent again",
            description = "With their reasons; 500 at most, the oldest first.")
    public List<DeadLetter> waiting() {
        return StreamSupport.stream(listeners.spliterator(), false)
                .flatMap(it -> deadLetters.of(it).waiting(it.handler().topics()).stream())
                .sorted(Comparator.comparing(DeadLetter::at))
                .limit(DeadLetters.SHOWN_AT_MOST)
                .toList();
    }

    @PostMapping("/redrive")
    @Operation(
            summary = "Sends to this service again the dead letters that are there now",
            description =
                    "One that still cannot be decided becomes a dead letter once more; one that was decided in the"
                            + " meantime changes nothing. Answers how many were sent, by topic.")
    public DeadLetters.Redriven redrive(
            @Parameter(description = "full name of the topic where they were heard; all when absent")
                    @RequestParam(required = false)
                    String topic) {
        if (topic != null && !consumed().contains(topic)) {
            throw Problem.invalid("topic", "unknown", "this service consumes " + consumed());
        }
        var all = new HashMap<String, Integer>();
        listeners.forEach(listener -> {
            var handler = listener.handler();
            var topics = topic == null ? handler.topics() : Set.of(topic);
            if (handler.topics().containsAll(topics)) {
                deadLetters
                        .of(listener)
                        .redrive(handler, topics)
                        .redriven()
                        .forEach((each, letters) -> all.merge(each, letters, Integer::sum));
            }
        });
        return new DeadLetters.Redriven(all);
    }

    private Set<String> consumed() {
        var topics = new TreeSet<String>();
        listeners.forEach(it -> topics.addAll(it.handler().topics()));
        return topics;
    }
}
