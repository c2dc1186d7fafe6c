package dev.redress.chassis.web;

import dev.redress.chassis.inbox.DeadLetter;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.Subscriber;
import dev.redress.chassis.timers.Timers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private static final String TIMERS = "timers:";

    private final DeadLetters deadLetters;
    private final ObjectProvider<Subscriber> listeners;
    private final ObjectProvider<Timers<?, ?>> timers;

    public DeadLetterController(
            DeadLetters deadLetters, ObjectProvider<Subscriber> listeners, ObjectProvider<Timers<?, ?>> timers) {
        this.deadLetters = deadLetters;
        this.listeners = listeners;
        this.timers = timers;
    }

    @GetMapping
    @Operation(
            summary = "The dead letters that wait to be sent again",
            description =
                    "With their reasons; 500 at most, the oldest first. Timers that were parked because what they wake"
                            + " fails each time are among them, under a topic of timers: and the name of the collection.")
    public List<DeadLetter> waiting() {
        var letters = listeners.stream()
                .flatMap(it -> deadLetters.of(it).waiting(it.handler().topics()).stream());
        return Stream.concat(letters, timers.stream().flatMap(DeadLetterController::parked))
                .sorted(Comparator.comparing(DeadLetter::at))
                .limit(DeadLetters.SHOWN_AT_MOST)
                .toList();
    }

    private static Stream<DeadLetter> parked(Timers<?, ?> of) {
        return of.parked(DeadLetters.SHOWN_AT_MOST).stream()
                .map(it -> new DeadLetter("", TIMERS + of.collection(), it.id(), "", it.id(), it.reason(), it.since()));
    }

    @PostMapping("/redrive")
    @Operation(
            summary = "Sends to this service again the dead letters that are there now",
            description =
                    "One that still cannot be decided becomes a dead letter once more; one that was decided in the"
                            + " meantime changes nothing. Parked timers are tried again, when no topic is named. Answers how"
                            + " many were sent, by topic. One whose payload was left out is sent from where it came in; when"
                            + " that is no longer kept, it is passed over.")
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
        if (topic == null) {
            timers.forEach(it -> unpark(it, all));
        }
        return new DeadLetters.Redriven(all);
    }

    private static void unpark(Timers<?, ?> of, Map<String, Integer> all) {
        var tried = of.unpark();
        if (tried > 0) {
            all.put(TIMERS + of.collection(), Math.toIntExact(tried));
        }
    }

    private Set<String> consumed() {
        var topics = new TreeSet<String>();
        listeners.forEach(it -> topics.addAll(it.handler().topics()));
        return topics;
    }
}
