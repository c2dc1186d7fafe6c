package dev.redress.intake.channels.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonPointer;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.channels.ChannelMapping;
import dev.redress.intake.complaints.domain.Channel;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where in the messages of a platform stands what, as it is put and shown. Pointers are JSON pointers of RFC 6901, such as
 * /message/text.
 *
 * @param id name of the channel; may be left out when putting, otherwise the same as in the path
 * @param version counted from 1 by the service. When putting: the version that was read, which is refused with 409 once
 *     there is a newer one; left out, the newest is replaced whatever it is
 * @param channel as which complaints come in
 * @param conversation pointer to what all messages of a conversation share, 1 to 150 characters
 * @param message pointer to what tells a message from all others, likewise; when left out, the id of the delivery does
 * @param only which messages are a customer's; all when left out
 * @param fields pointers by the path of a field of the complaint form, narrative among them; what is not there in a message is
 *     not said
 * @param restAfter after how long a silence what is said is a new complaint; ISO 8601, P30D when left out
 * @param definedAt when this version was defined; in answers only, ignored when putting
 * @param definedBy who defined it; in answers only, likewise
 */
@RecordBuilder
@Schema(name = "Channel")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelDefinition(
        @Size(max = 30) String id,
        @Positive Integer version,
        @NotNull Channel channel,
        @NotBlank @Size(max = 200) String conversation,
        @Size(max = 200) String message,
        @Valid OnlyDefinition only,

        @NotEmpty @Size(max = 20) Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 200) String> fields,

        Duration restAfter,
        Instant definedAt,
        @Size(max = 200) String definedBy) {
    private static final Duration REST = Duration.ofDays(30);

    /**
     * Which messages are a customer's.
     *
     * @param pointer to a text, a number or a truth in the message
     * @param values of which it must be one
     */
    @Schema(name = "ChannelFilter")
    public record OnlyDefinition(
            @NotBlank @Size(max = 200) String pointer,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> values) {}

    public static ChannelDefinition of(Versioned<ChannelMapping> it) {
        var mapping = it.value();
        var only = mapping.only();
        return new ChannelDefinition(
                it.id(),
                it.version(),
                mapping.channel(),
                mapping.conversation(),
                mapping.message().isEmpty() ? null : mapping.message(),
                only == null ? null : new OnlyDefinition(only.pointer(), only.values()),
                new TreeMap<>(mapping.fields()),
                mapping.restAfter(),
                it.definedAt(),
                it.by());
    }

    /**
     * The mapping that is meant.
     *
     * @throws Problem 400 naming the pointers that are none and the fields that there are not
     */
    public ChannelMapping mapping() {
        var faults = new ArrayList<FieldProblem>();
        pointer("conversation", conversation, faults);
        if (message != null) {
            pointer("message", message, faults);
        }
        if (only != null) {
            pointer("only.pointer", only.pointer(), faults);
        }
        new TreeMap<>(fields).forEach((field, pointer) -> {
            if (!ChannelMapping.FIELDS.contains(field)) {
                faults.add(new FieldProblem("fields." + field, "unknown-field", "known are " + ChannelMapping.FIELDS));
            }
            pointer("fields." + field, pointer, faults);
        });
        if (!fields.containsKey(ChannelMapping.NARRATIVE)) {
            faults.add(new FieldProblem("fields.narrative", "required", "a complaint has a narrative"));
        }
        Problem.requireNone(faults);
        return new ChannelMapping(
                channel,
                conversation,
                message == null ? "" : message,
                only == null ? null : new ChannelMapping.Only(only.pointer(), only.values()),
                fields,
                restAfter == null ? REST : restAfter);
    }

    private static void pointer(String field, String pointer, List<FieldProblem> faults) {
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            faults.add(new FieldProblem(field, "invalid", "is no JSON pointer, such as /message/text"));
        }
    }
}
