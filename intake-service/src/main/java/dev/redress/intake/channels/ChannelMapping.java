package dev.redress.intake.channels;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.intake.complaints.domain.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where in the messages of a platform stands what.
 *
 * @param channel as which complaints come in
 * @param conversation JSON pointer (RFC 6901) to what all messages of a conversation share
 * @param message pointer to what tells a message from all others; empty where the id of the delivery does
 * @param only which messages are a customer's; absent when all are
 * @param fields pointers by the path of a field of the complaint form; narrative among them
 * @param restAfter after how long a silence what is said is a new complaint
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChannelMapping(
        Channel channel,
        String conversation,
        String message,
        Only only,
        Map<String, String> fields,
        Duration restAfter) {
    /** The field with the words. */
    public static final String NARRATIVE = "narrative";

    /** What a message of a platform can say of a complaint; the rest is this service's, or a later word's. */
    public static final List<String> FIELDS = List.of(
            NARRATIVE,
            "expectedOutcome",
            "confidential",
            "phenomenon",
            "outlet",
            "equipment",
            "usedBefore",
            "customer.name",
            "customer.phone",
            "customer.email",
            "customer.company",
            "customer.address",
            "customer.language",
            "customer.customerNumber",
            "product.name",
            "product.model",
            "product.batch",
            "product.orderNumber");

    public ChannelMapping {
        fields = Map.copyOf(fields);
    }

    /**
     * Which messages are a customer's; platforms send those of their robots and of our colleagues, and signs that somebody
     * reads, by the same way.
     *
     * @param pointer to a text, a number or a truth
     * @param values of which it must be one
     */
    public record Only(String pointer, List<String> values) {
        public Only {
            values = List.copyOf(values);
        }
    }

    /** Whether a message is a customer's. */
    boolean concerns(JsonNode message) {
        return only == null || only.values().contains(text(message, only.pointer()));
    }

    /** What stands there as a text; empty when nothing does, or more than one text. */
    static String text(JsonNode message, String pointer) {
        var found = message.at(JsonPointer.compile(pointer));
        return found.isValueNode() && !found.isNull() ? found.asText().strip() : "";
    }
}
