package dev.redress.chassis.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long and how much a replica waits for those who call it. How large a body may be is
 * {@code spring.http.codecs.max-in-memory-size}; how long a connection may be idle, {@code server.netty.idle-timeout}.
 *
 * @param readTimeout how long a request may keep silent before its end has come; its connection is then closed
 * @param requestTimeout how long a request may take to come in, however it drips
 * @param inFlight how many requests may be at work at a time; those beyond are told to come again
 */
@Validated
@ConfigurationProperties("redress.http")
public record HttpProperties(
        @DefaultValue("10s") @NotNull Duration readTimeout,
        @DefaultValue("60s") @NotNull Duration requestTimeout,
        @DefaultValue("2000") @Min(1) int inFlight) {}
