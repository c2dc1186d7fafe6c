package dev.redress.intake.channels;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.JsonFault;
import dev.redress.chassis.events.StrictJson;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.complaints.ComplaintForm;
import java.io.IOException;

/** Reads messages of platforms as the complaint form that every door has. */
final class ChannelForms {
    private final ObjectMapper json;

    ChannelForms(Bounds bounds) {
        this.json = StrictJson.mapper(bounds);
    }

    /**
     * The message in a body.
     *
     * @throws Problem 400 when it is no JSON
     */
    JsonNode message(byte[] body) {
        try {
            var read = json.readTree(body);
            if (!read.isObject()) {
                throw Problem.invalid("body", "unreadable", "must be an object");
            }
            return read;
        } catch (JsonProcessingException e) {
            var fault = JsonFault.of(e);
            throw Problem.invalid(fault.field(), fault.code(), fault.message());
        } catch (IOException e) {
            throw Problem.invalid("body", "unreadable", "cannot be read");
        }
    }

    /**
     * The form that a message is.
     *
     * @throws Problem 400 when what stands at a pointer cannot be the field
     */
    ComplaintForm form(ChannelMapping mapping, JsonNode message, String system, String externalId) {
        var form = json.createObjectNode();
        form.put("channel", mapping.channel().name());
        form.put("sourceSystem", system);
        form.put("externalId", externalId);
        mapping.fields().forEach((field, pointer) -> put(form, field, message.at(JsonPointer.compile(pointer))));
        try {
            return json.treeToValue(form, ComplaintForm.class);
        } catch (JsonProcessingException e) {
            var fault = JsonFault.of(e);
            throw Problem.invalid(fault.field(), fault.code(), fault.message());
        }
    }

    private static void put(ObjectNode form, String field, JsonNode found) {
        if (found.isMissingNode() || found.isNull()) {
            return;
        }
        var dot = field.indexOf('.');
        var target = dot < 0 ? form : form.withObjectProperty(field.substring(0, dot));
        // Platforms write numbers of people and orders as they like.
        target.set(field.substring(dot + 1), found.isNumber() ? TextNode.valueOf(found.asText()) : found);
    }
}
