package dev.redress.intake.webhooks.web;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsEndpoint;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.webhooks.Subscription;
import dev.redress.intake.webhooks.WebhookService;
import dev.redress.intake.webhooks.settings.SubscriptionDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which systems are told what becomes of their complaints, and what they were told. */
@RestController
@RequestMapping("/webhooks")
@Tag(
        name = "Webhooks",
        description =
                "Systems are told what becomes of the complaints that they handed in: POST of JSON with type, timestamp and data"
                        + " (complaintId, number, sourceSystem, externalId, sequence, and cycle, outcome or reason where there"
                        + " is one), signed as Standard Webhooks has it. Of a complaint one thing at a time, what one stage"
                        + " tells in its order (between stages there is none, timestamp says when it was); each once or more, under one webhook-id: whoever takes an id once has each once.")
final class WebhookController {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");

    private final SettingsEndpoint<Subscription, SubscriptionDefinition> subscriptions;
    private final WebhookService service;

    WebhookController(Settings<Subscription> webhookSubscriptions, WebhookService service) {
        this.subscriptions = new SettingsEndpoint<>(webhookSubscriptions, "subscription", SubscriptionDefinition::of);
        this.service = service;
    }

    @GetMapping
    @Operation(summary = "All subscriptions", description = "The newest version of each.")
    List<SubscriptionDefinition> webhooks() {
        return subscriptions.all();
    }

    @GetMapping("/{name}")
    @Operation(summary = "One subscription")
    @ApiResponse(responseCode = "200", description = "The subscription")
    @ApiResponse(responseCode = "404", description = "intake:not-found, also for a version that never was")
    SubscriptionDefinition webhook(
            @PathVariable String name,
            @Parameter(description = "The newest when left out") @RequestParam(required = false) @Positive
                    Integer version) {
        return subscriptions.find(name, version);
    }

    @PutMapping("/{name}")
    @Operation(
            summary = "Defines what a system is told",
            description =
                    "From now on, once the secret that is shared with it is set as well (intake.webhooks.secrets); what happened"
                            + " before its first version is not told.")
    @ApiResponse(responseCode = "200", description = "The subscription as it is now")
    @ApiResponse(responseCode = "400", description = "intake:invalid: the address is none of http or https")
    @ApiResponse(responseCode = "409", description = "intake:conflict: the version that was read is not the newest")
    SubscriptionDefinition defineWebhook(
            @PathVariable String name, @Valid @RequestBody SubscriptionDefinition body, Authentication who) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("name", "pattern", "1 to 30 small letters, digits and hyphens");
        }
        SettingsEndpoint.requireSameId(body.id(), name);
        return subscriptions.define(name, body.subscription(), body.version(), who);
    }

    @GetMapping("/{name}/deliveries")
    @Operation(
            summary = "What a system was told, complaint by complaint",
            description =
                    "dead=true for the dead letters alone: the complaints of which one waits for somebody to replay it.")
    Page<WebhookDeliveriesView> webhookDeliveries(
            @PathVariable String name,
            @Parameter(description = "whether those complaints alone that have a dead delivery")
                    @RequestParam(defaultValue = "false")
                    boolean dead,
            @Parameter(description = "id of one complaint (UUID)") @RequestParam(defaultValue = "") @Size(max = 64)
                    String complaintId,
            Paging paging) {
        return service.deliveries(name, dead, complaintId, paging).map(it -> WebhookDeliveriesView.of(it, name));
    }

    @PostMapping("/{name}/replay")
    @Operation(
            summary = "Sends deliveries once more",
            description =
                    "Delivered or dead, under the ids that they had, each complaint's in its order; what is on its way is left"
                            + " alone. Either from a time, or one delivery.")
    @ApiResponse(responseCode = "200", description = "How many")
    @ApiResponse(responseCode = "400", description = "intake:invalid: neither or both are said")
    @ApiResponse(responseCode = "404", description = "intake:not-found: no such subscription or delivery")
    WebhookReplayView replayWebhooks(@PathVariable String name, @Valid @RequestBody WebhookReplayRequest body) {
        if ((body.from() == null) == (body.delivery() == null)) {
            throw Problem.invalid("from", "required", "say either from or delivery");
        }
        subscriptions.find(name, null);
        return new WebhookReplayView(
                body.delivery() == null ? service.replay(name, body.from()) : service.replay(name, body.delivery()));
    }
}
