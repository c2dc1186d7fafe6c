package dev.redress.chassis.jars;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plain blocking controller. */
@RestController
@RequestMapping("/jars")
class JarController {
    private static final Logger LOGGER = LoggerFactory.getLogger(JarController.class);

    record Maker(@NotBlank String name) {}

    record NewJar(
            @Min(1) int size,
            @Valid Maker maker,
            List<@NotBlank @Size(max = 20) String> labels,
            LocalDate bestBefore) {}

    record Marbles(@NotNull @Min(1) Integer count) {}

    record Shown(String id, int size, int marbles, String by, String thread) {}

    private final AggregateRepository<Jar, JarEvent> jars;
    private final Clock clock;

    JarController(AggregateRepository<Jar, JarEvent> jars, Clock clock) {
        this.jars = jars;
        this.clock = clock;
    }

    @GetMapping
    List<Jar> all(@RequestParam(defaultValue = "10") @Max(100) int atMost, @RequestParam(defaultValue = "1") int size) {
        return jars.search(Where.all().from("state.size", size), Sorts.ascending("_id"), 0, atMost);
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable String id, Authentication who) {
        LOGGER.atInfo().addKeyValue("jar", id).log("jar is looked at");
        var jar = jars.find(id).orElseThrow(() -> Problem.notFound("no jar " + id));
        return new Shown(
                jar.id(),
                jar.size(),
                jar.marbles(),
                who.getName(),
                Thread.currentThread().getName());
    }

    @GetMapping("/{id}/broken")
    Jar broken(@PathVariable String id) {
        throw new IllegalStateException("the jar " + id + " is broken");
    }

    @PostMapping("/{id}")
    Jar open(@PathVariable String id, @Valid @RequestBody NewJar it) {
        return jars.change(id, RequestIds.current(), jar -> Jars.open(jar, it.size(), clock.instant()));
    }

    @PostMapping("/{id}/marbles")
    Jar fill(@PathVariable @Size(max = 40) String id, @Valid @RequestBody Marbles it) {
        return jars.change(id, RequestIds.current(), jar -> {
            if (!jar.exists()) {
                throw Problem.notFound("no jar " + id);
            }
            if (jar.marbles() + it.count() > jar.size()) {
                throw new Problem(HttpStatus.CONFLICT, "full", "the jar is full");
            }
            return Jars.fill(jar, it.count(), clock.instant());
        });
    }

    @PostMapping("/{id}/size")
    Jar enlarge(@PathVariable String id, @RequestParam int size) {
        return jars.change(id, RequestIds.current(), jar -> List.of(new JarEvent.Enlarged(size, clock.instant())));
    }
}
