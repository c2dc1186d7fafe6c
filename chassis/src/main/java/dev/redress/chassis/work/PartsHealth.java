package dev.redress.chassis.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;

/**
 * What works by itself, each part a part of health: DOWN, with why and since when, once it has got nowhere for a while. The
 * gauge {@code parts.standing.still} says the same in numbers.
 */
public final class PartsHealth implements CompositeHealthContributor, SmartInitializingSingleton {
    private final ObjectProvider<WithParts> all;
    private final Duration patience;
    private final Clock clock;
    private final MeterRegistry metrics;

    /**
     * Makes one.
     *
     * @param patience how long a part may get nowhere, as it does while store or broker start anew
     */
    public PartsHealth(ObjectProvider<WithParts> all, Duration patience, Clock clock, MeterRegistry metrics) {
        this.all = all;
        this.patience = patience;
        this.clock = clock;
        this.metrics = metrics;
    }

    private Stream<Part> parts() {
        return all.stream().flatMap(it -> it.parts().stream()).sorted(Comparator.comparing(Part::name));
    }

    private Optional<Part.Standstill> standstill(Part it) {
        return it.standstill()
                .get()
                .filter(still -> !still.since().plus(patience).isAfter(clock.instant()));
    }

    private HealthIndicator health(Part it) {
        return () -> standstill(it)
                .map(still -> Health.down()
                        .withDetail("reason", still.reason())
                        .withDetail("since", still.since().toString())
                        .build())
                .orElseGet(() -> Health.up().withDetails(it.details().get()).build());
    }

    @Override
    public HealthContributor getContributor(String name) {
        return parts().filter(it -> it.name().equals(name))
                .map(this::health)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Iterator<NamedContributor<HealthContributor>> iterator() {
        return parts().<NamedContributor<HealthContributor>>map(it -> NamedContributor.of(it.name(), health(it)))
                .iterator();
    }

    @Override
    public void afterSingletonsInstantiated() {
        parts().forEach(it -> Gauge.builder(
                        "parts.standing.still", it, part -> standstill(part).isPresent() ? 1 : 0)
                .description("1 while a part that works by itself gets nowhere")
                .tag("part", it.name())
                .strongReference(true)
                .register(metrics));
    }
}
