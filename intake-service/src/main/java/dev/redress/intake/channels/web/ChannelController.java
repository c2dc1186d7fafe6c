package dev.redress.intake.channels.web;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsEndpoint;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.channels.ChannelMapping;
import dev.redress.intake.channels.ChannelService;
import dev.redress.intake.channels.ChannelService.Result;
import dev.redress.intake.channels.settings.ChannelDefinition;
import dev.redress.intake.report.StatusLinks;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Channels: where in the messages of a platform stands what, and the messages. */
@RestController
@RequestMapping("/channels")
@Tag(
        name = "Channels",
        description =
                "Social media, chat and messengers send their messages here; a conversation is a complaint. What is put replaces"
                        + " the whole mapping and becomes the next version; older ones stay readable.")
final class ChannelController {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");
    private static final String MESSAGE = """
            {"thread": "t-17", "id": "m-2", "from": {"name": "李娜"}, "text": "洗衣机漏水。"}""";

    private final SettingsEndpoint<ChannelMapping, ChannelDefinition> mappings;
    private final ChannelService channels;
    private final StatusLinks links;
    private final RateLimiter limit;
    private final Clock clock;

    ChannelController(
            Settings<ChannelMapping> channelMappings,
            ChannelService channels,
            StatusLinks links,
            RateLimiterRegistry limits,
            Clock clock) {
        this.mappings = new SettingsEndpoint<>(channelMappings, "channel", ChannelDefinition::of);
        this.channels = channels;
        this.links = links;
        this.limit = limits.rateLimiter("complaints");
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "All channels", description = "The newest version of each mapping.")
    List<ChannelDefinition> channels() {
        return mappings.all();
    }

    @GetMapping("/{name}")
    @Operation(summary = "One channel")
    @ApiResponse(responseCode = "200", description = "The mapping")
    @ApiResponse(responseCode = "404", description = "intake:not-found, also for a version that never was")
    ChannelDefinition channel(
            @PathVariable String name,
            @Parameter(description = "The newest when left out") @RequestParam(required = false) @Positive
                    Integer version) {
        return mappings.find(name, version);
    }

    @PutMapping("/{name}")
    @Operation(
            summary = "Defines how the messages of a channel are read",
            description = "Messages are taken once the secret that is shared with the platform is set as well"
                    + " (intake.channels.secrets).")
    @ApiResponse(responseCode = "200", description = "The mapping as it is now")
    @ApiResponse(
            responseCode = "400",
            description = "intake:invalid, with the fields: a pointer that is none, a field that there is not")
    @ApiResponse(responseCode = "409", description = "intake:conflict: the version that was read is not the newest")
    ChannelDefinition defineChannel(
            @PathVariable String name, @Valid @RequestBody ChannelDefinition body, Authentication who) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("name", "pattern", "1 to 30 small letters, digits and hyphens");
        }
        SettingsEndpoint.requireSameId(body.id(), name);
        return mappings.define(name, body.mapping(), body.version(), who);
    }

    @PostMapping(path = "/{name}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            summary = "A platform sends a message",
            description =
                    "Signed as Standard Webhooks has it (standardwebhooks.com) over the bytes of the body: no token is needed. The"
                            + " first message of a conversation is a complaint, later ones are added to it; one that comes again"
                            + " changes nothing and is answered as before. Whatever answers 5xx or 429 is to be sent again"
                            + " with the same webhook-id.",
            responses = {
                @ApiResponse(responseCode = "200", description = "It was added, was there before, or is no customer's"),
                @ApiResponse(responseCode = "201", description = "A complaint was entered"),
                @ApiResponse(
                        responseCode = "400",
                        description =
                                "intake:invalid: a header is missing, or the message cannot be read by the mapping"),
                @ApiResponse(
                        responseCode = "401",
                        description =
                                "intake:unauthorized: signed with another secret, or at a time that differs by more than"
                                        + " intake.channels.tolerance"),
                @ApiResponse(
                        responseCode = "409",
                        description = "intake:not-now: the complaint holds as much as it can"),
                @ApiResponse(responseCode = "429", description = "intake:too-many-requests: try again")
            },
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "the message, as the platform writes it",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(MESSAGE))))
    ResponseEntity<ChannelMessageView> takeChannelMessage(
            @PathVariable String name,
            @Parameter(
                            required = true,
                            description = "id of the delivery, the same at each try; 1 to 150 characters",
                            example = "d-1")
                    @RequestHeader(name = WebhookSignature.ID, required = false)
                    String id,
            @Parameter(required = true, description = "when it is sent, in seconds since 1970", example = "1772438400")
                    @RequestHeader(name = WebhookSignature.TIMESTAMP, required = false)
                    String timestamp,
            @Parameter(
                            required = true,
                            description =
                                    "v1, and HMAC-SHA-256 in Base64 over id.timestamp.body; several are separated by spaces",
                            example = "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
                    @RequestHeader(name = WebhookSignature.SIGNATURE, required = false)
                    String signature,
            @RequestBody byte[] body) {
        var sent = new WebhookSignature.Sent(
                given(WebhookSignature.ID, id),
                given(WebhookSignature.TIMESTAMP, timestamp),
                given(WebhookSignature.SIGNATURE, signature));
        var taken = limit.executeSupplier(() -> channels.take(name, sent, body));
        var view = ChannelMessageView.of(
                taken, it -> links.of(it.id(), clock.instant()).url());
        return ResponseEntity.status(taken.result() == Result.ENTERED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view);
    }

    /** Looked at when the body was taken: one that is too large is refused for that. */
    private static String given(String header, String value) {
        if (value == null) {
            throw Problem.invalid(header, "required", "the header is missing");
        }
        return value;
    }
}
