package dev.redress.chassis.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a form of ours sent. Nothing in it has been believed yet. Controllers have it as a parameter.
 *
 * @param fields by name; one that was sent twice counts with its first value, fields that nobody asks for with none
 */
public record FilledForm(Map<String, String> fields) {
    /** How long a text may be, in UTF-16 units and with one for each end of line, as a browser counts. */
    public static final int LIMIT = 2000;

    public FilledForm {
        fields = Map.copyOf(fields);
    }

    /** A form as it is first shown. */
    public static FilledForm nothing() {
        return new FilledForm(Map.of());
    }

    /** As it came over HTTP. */
    public static FilledForm of(Map<String, List<String>> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, values) -> values.stream().findFirst().ifPresent(it -> fields.put(name, it)));
        return new FilledForm(fields);
    }

    /** As it came with a request whose sender is known: without a token in its path, and no longer than bodies may be. */
    public static FilledForm sentWith(ServerWebExchange exchange) {
        return exchange.getFormData().map(FilledForm::of).block();
    }

    /** A field as it was sent; empty for none. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The words in a field, without what stands round them; empty for none. */
    public String words(String field) {
        return get(field).replace("\r\n", "\n").strip();
    }

    /** Whether the words in a field are more than {@link #LIMIT}. */
    public boolean tooLong(String field) {
        return words(field).length() > LIMIT;
    }
}
