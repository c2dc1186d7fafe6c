package dev.redress.chassis;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.bounds.BoundsProperties;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.work.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Where time and chance come from; nothing else asks for either. */
@AutoConfiguration
@EnableConfigurationProperties(BoundsProperties.class)
public class ChassisBeans {

    /** Milliseconds are what every part keeps: store, wire and figures then agree to the last digit. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Bounds bounds(BoundsProperties properties, Clock clock) {
        return new Bounds(properties, clock);
    }

    @Bean
    Ids ids() {
        return UUID::randomUUID;
    }

    @Bean
    StrictYaml strictYaml(Bounds bounds) {
        return new StrictYaml(bounds);
    }

    @Bean
    Rounds rounds(Clock clock, MeterRegistry metrics) {
        return new Rounds(clock, metrics);
    }

    @Bean
    Masking masking() {
        return new Masking();
    }
}
