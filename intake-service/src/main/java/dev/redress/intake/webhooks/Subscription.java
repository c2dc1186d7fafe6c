package dev.redress.intake.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.redress.intake.webhooks.domain.HookKind;
import java.net.URI;
import java.util.Set;

/**
 * What one system is told of its complaints.
 *
 * @param sourceSystem whose complaints
 * @param url where it is posted to
 * @param kinds what it is told of
 * @param active whether new things are told at all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Subscription(String sourceSystem, URI url, Set<HookKind> kinds, boolean active) {
    public Subscription {
        kinds = Set.copyOf(kinds);
    }
}
