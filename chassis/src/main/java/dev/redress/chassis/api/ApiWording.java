package dev.redress.chassis.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Descriptions come from Javadoc, with its line breaks and its markup; the page shows Markdown. */
final class ApiWording {
    private ApiWording() {}

    static void tidy(OpenAPI api) {
        schemas(api.getComponents().getSchemas()).forEach(ApiWording::tidy);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    tidy(operation.getSummary(), operation::setSummary);
                    tidy(operation.getDescription(), operation::setDescription);
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(it -> {
                            tidy(it.getDescription(), it::setDescription);
                            tidy(it.getSchema());
                        });
                    }
                    if (operation.getRequestBody() != null) {
                        tidy(operation.getRequestBody().getDescription(), operation.getRequestBody()::setDescription);
                    }
                    operation.getResponses().values().forEach(it -> tidy(it.getDescription(), it::setDescription));
                });
    }

    @SuppressWarnings("rawtypes") // the model's own type
    private static Collection<Schema> schemas(Map<String, Schema> named) {
        return named == null ? List.of() : named.values();
    }

    private static void tidy(Schema<?> schema) {
        if (schema == null) {
            return;
        }
        tidy(schema.getDescription(), schema::setDescription);
        schemas(schema.getProperties()).stream().filter(Objects::nonNull).forEach(ApiWording::tidy);
        tidy(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            tidy(values);
        }
    }

    private static void tidy(String text, Consumer<String> into) {
        if (text != null) {
            into.accept(tidy(text));
        }
    }

    /** One line, code between backticks, no other markup. */
    static String tidy(String javadoc) {
        return javadoc.replaceAll("</?code>", "`")
                .replaceAll("<[^<>]{1,80}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
