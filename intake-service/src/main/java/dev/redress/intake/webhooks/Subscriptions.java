package dev.redress.intake.webhooks;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.webhooks.domain.HookKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is told what, and the secrets that are shared with them. */
final class Subscriptions {
    private final Settings<Subscription> settings;
    private final Map<String, WebhookSignature> signatures;

    Subscriptions(Settings<Subscription> settings, Map<String, WebhookSignature> signatures) {
        this.settings = settings;
        this.signatures = Map.copyOf(signatures);
    }

    /** Names of those that are told this of a complaint of this system, and were defined before it was told. */
    List<String> of(String system, HookKind kind, Instant told) {
        var begun = settings.allVersions().stream()
                .filter(it -> it.version() == 1 && !told.isBefore(it.definedAt()))
                .map(Versioned::id)
                .collect(Collectors.toSet());
        return settings.all().stream()
                .filter(it -> signatures.containsKey(it.id()) && begun.contains(it.id()))
                .filter(it -> it.value().active()
                        && it.value().sourceSystem().equals(system)
                        && it.value().kinds().contains(kind))
                .map(Versioned::id)
                .toList();
    }

    boolean none() {
        return settings.all().isEmpty();
    }

    Optional<Subscription> find(String name) {
        return settings.current(name).map(Versioned::value);
    }

    Optional<WebhookSignature> signature(String name) {
        return Optional.ofNullable(signatures.get(name));
    }
}
