package dev.redress.chassis.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Descriptions come from Javadoc, with its line breaks and its markup, and with sentences that begin with what they describe
 * (a parameter {@code number}: "of the complaint, for people"). The page shows Markdown, and whole sentences.
 */
final class ApiWording {
    private static final Pattern GOES_ON = Pattern.compile("(of|or|that|as|with|whose|for) .*");
    private static final Pattern WORD = Pattern.compile("\\p{Ll}[\\p{Ll}-]*(?![\\p{L}:`]).*");

    private ApiWording() {}

    static void tidy(OpenAPI api) {
        schemas(api.getComponents().getSchemas()).forEach((name, it) -> tidy(name, it));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ApiWording::tidy);
    }

    private static void tidy(Operation operation) {
        change(operation.getSummary(), ApiWording::plain, operation::setSummary);
        change(operation.getDescription(), ApiWording::plain, operation::setDescription);
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(it -> {
            change(it.getDescription(), text -> sentence(it.getName(), text), it::setDescription);
            tidy(it.getName(), it.getSchema());
        });
        var body = operation.getRequestBody();
        if (body != null) {
            change(body.getDescription(), ApiWording::plain, body::setDescription);
            body.getContent().values().forEach(it -> tidy("", it.getSchema()));
        }
        operation
                .getResponses()
                .values()
                .forEach(it -> change(it.getDescription(), ApiWording::plain, it::setDescription));
    }

    @SuppressWarnings("rawtypes") // the model's own type
    private static Map<String, Schema> schemas(Map<String, Schema> named) {
        return named == null ? Map.of() : named;
    }

    private static void tidy(String name, Schema<?> schema) {
        if (schema == null) {
            return;
        }
        change(schema.getDescription(), text -> sentence(name, text), schema::setDescription);
        if (Objects.equals(schema.getMinLength(), 0)) {
            schema.setMinLength(null);
        }
        schemas(schema.getProperties()).forEach((field, it) -> tidy(field, it));
        tidy(name, schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            tidy(name, values);
        }
    }

    private static void change(String text, UnaryOperator<String> change, Consumer<String> into) {
        if (text != null) {
            into.accept(change.apply(text));
        }
    }

    /** With the name before it where the text goes on from the name, with a capital and a full stop. */
    static String sentence(String name, String javadoc) {
        var text = plain(javadoc);
        if (text.isEmpty()) {
            return text;
        }
        if (GOES_ON.matcher(text).matches()) {
            text = words(name) + " " + text;
        }
        if (WORD.matcher(text).matches()) {
            text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
        return text.matches(".*[.!?]") ? text : text + ".";
    }

    private static String words(String name) {
        return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** One line, code between backticks, no other markup. */
    static String plain(String javadoc) {
        return javadoc.replaceAll("</?code>", "`")
                .replaceAll("<[^<>]{1,80}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
