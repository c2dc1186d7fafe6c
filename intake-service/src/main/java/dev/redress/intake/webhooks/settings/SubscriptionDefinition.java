package dev.redress.intake.webhooks.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.privacy.AsWritten;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.webhooks.Subscription;
import dev.redress.intake.webhooks.domain.HookKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one system is told of its complaints, as it is put and shown.
 *
 * @param id name of the subscription; may be left out when putting, otherwise the same as in the path
 * @param version counted from 1 by the service. When putting: the version that was read, which is refused with 409 once
 *     there is a newer one; left out, the newest is replaced whatever it is
 * @param sourceSystem whose complaints
 * @param url where it is posted to: http or https, without a user
 * @param kinds what it is told of
 * @param active whether new things are told; true when left out. What is queued goes out all the same
 * @param definedAt when this version was defined; in answers only, ignored when putting
 * @param definedBy who defined it; in answers only, likewise
 */
@RecordBuilder
@AsWritten // names and addresses of systems, and no word of anybody
@Schema(name = "WebhookSubscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionDefinition(
        @Size(max = 30) String id,
        @Positive Integer version,
        @NotBlank @Size(max = 200) String sourceSystem,
        @NotBlank @Size(max = 500) String url,
        @NotEmpty @Size(max = 20) List<@NotNull HookKind> kinds,
        Boolean active,
        Instant definedAt,
        @Size(max = 200) String definedBy) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public static SubscriptionDefinition of(Versioned<Subscription> it) {
        var value = it.value();
        return new SubscriptionDefinition(
                it.id(),
                it.version(),
                value.sourceSystem(),
                value.url().toString(),
                value.kinds().stream().sorted().toList(),
                value.active(),
                it.definedAt(),
                it.by());
    }

    /**
     * The subscription that is meant.
     *
     * @throws Problem 400 when nothing can be posted to the address
     */
    public Subscription subscription() {
        return new Subscription(sourceSystem.strip(), address(), EnumSet.copyOf(kinds), active == null || active);
    }

    private URI address() {
        try {
            var it = URI.create(url);
            if (it.getScheme() != null
                    && SCHEMES.contains(it.getScheme())
                    && it.getHost() != null
                    && it.getUserInfo() == null
                    && it.getFragment() == null) {
                return it;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Problem.invalid("url", "invalid", "must be an address of http or https, without a user");
    }
}
