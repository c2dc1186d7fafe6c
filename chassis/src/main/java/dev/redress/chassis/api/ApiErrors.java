package dev.redress.chassis.api;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** The errors of each operation, found from its method, its path, what it takes and who may call it. */
final class ApiErrors {
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String TEXT_HTML = org.springframework.http.MediaType.TEXT_HTML_VALUE;
    private static final Set<PathItem.HttpMethod> CHANGING = EnumSet.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    /** What may go wrong, with the reasons that every service has, the commonest first. */
    private record Failure(HttpStatus status, String meaning, List<String> reasons) {

        String name() {
            return status.getReasonPhrase().replace(" ", "");
        }

        String code() {
            return Integer.toString(status.value());
        }
    }

    private static final Failure INVALID = new Failure(
            HttpStatus.BAD_REQUEST,
            "what was sent is not valid; `errors` names the fields",
            List.of("invalid", "malformed"));
    private static final Failure UNKNOWN =
            new Failure(HttpStatus.UNAUTHORIZED, "there is no valid token", List.of("unauthorized"));
    private static final Failure SHUT = new Failure(
            HttpStatus.FORBIDDEN, "the token's roles, or whose it is, do not allow this", List.of("forbidden"));
    private static final Failure MISSING =
            new Failure(HttpStatus.NOT_FOUND, "there is no such thing", List.of("not-found"));
    private static final Failure CONFLICT =
            new Failure(HttpStatus.CONFLICT, "it cannot be done as things stand", List.of("overtaken"));
    private static final Failure AWAY = new Failure(
            HttpStatus.SERVICE_UNAVAILABLE,
            "a part that this needs, such as the store, cannot be reached; try again",
            List.of("unavailable"));
    private static final List<Failure> ALL = List.of(INVALID, UNKNOWN, SHUT, MISSING, CONFLICT, AWAY);

    private final String stage;
    private final List<AccessRules> rules;
    private final List<RefusalTable<?, ?>> refusals;

    ApiErrors(String stage, List<AccessRules> rules, List<RefusalTable<?, ?>> refusals) {
        this.stage = stage;
        this.rules = rules;
        this.refusals = refusals;
    }

    void document(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        ALL.forEach(it -> api.getComponents().addResponses(it.name(), response(it)));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> document(method, path, operation)));
    }

    private void document(PathItem.HttpMethod method, String path, Operation operation) {
        var roles = roles(method, path);
        var open = roles.filter(List::isEmpty).isPresent();
        var takes = operation.getRequestBody() != null
                || Stream.ofNullable(operation.getParameters())
                        .flatMap(List::stream)
                        .anyMatch(ApiErrors::mayBeInvalid);
        var may = new ArrayList<>(List.of(AWAY));
        var all = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        if (takes && !isPage(all.get("200"))) {
            may.add(INVALID);
        }
        if (path.contains("{") && method != PathItem.HttpMethod.PUT) {
            may.add(MISSING);
        }
        if (CHANGING.contains(method)) {
            may.add(CONFLICT);
        }
        if (open) {
            operation.setSecurity(List.of());
        } else {
            may.add(UNKNOWN);
            may.add(SHUT);
            roles.ifPresent(it -> say(operation, it));
        }
        may.forEach(it -> all.putIfAbsent(it.code(), new ApiResponse().$ref("#/components/responses/" + it.name())));
        all.forEach((code, it) -> {
            if ((code.startsWith("4") || code.startsWith("5")) && it.get$ref() == null && !isPage(it)) {
                it.setContent(problems(example(HttpStatus.valueOf(Integer.parseInt(code)), it.getDescription())));
            }
        });
        operation.setResponses(all);
    }

    private static boolean isPage(ApiResponse it) {
        return it != null && it.getContent() != null && it.getContent().keySet().equals(Set.of(TEXT_HTML));
    }

    /** A variable of a path that is any text names something, or nothing: that is 404. */
    private static boolean mayBeInvalid(Parameter it) {
        var schema = it.getSchema();
        return !"path".equals(it.getIn())
                || schema == null
                || schema.getPattern() != null
                || schema.getEnum() != null
                || schema.getFormat() != null
                || !"string".equals(ApiExamples.type(schema));
    }

    private static void say(Operation operation, List<String> roles) {
        var before = operation.getDescription() == null ? "" : operation.getDescription() + " ";
        operation.setDescription(before + "Roles: " + String.join(", ", roles) + ".");
    }

    private Optional<List<String>> roles(PathItem.HttpMethod method, String path) {
        var example = path.replaceAll("\\{[^}]*}", "x");
        return rules.stream()
                .flatMap(it -> it.roles(HttpMethod.valueOf(method.name()), example).stream())
                .findFirst();
    }

    private ApiResponse response(Failure it) {
        var reasons = new TreeSet<>(it.reasons());
        if (!it.equals(INVALID)) {
            refusals.forEach(table -> reasons.addAll(table.reasons(it.status())));
        }
        var codes = new TreeSet<String>();
        reasons.forEach(reason -> codes.add(stage + ":" + reason));
        return new ApiResponse()
                .description(it.meaning() + ". `code` is " + String.join(" or ", codes) + ".")
                .content(problems(example(it)));
    }

    private static Content problems(Object example) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        media.setExample(example);
        return new Content().addMediaType(PROBLEM_JSON, media);
    }

    /** Of an error that an operation describes itself: its description names the code. */
    private Map<String, Object> example(HttpStatus status, String description) {
        var code = Pattern.compile(Pattern.quote(stage) + ":([a-z-]+):? ?(.*)").matcher(description);
        var coded = code.lookingAt();
        return example(new Failure(
                status,
                coded ? code.group(2) : description,
                List.of(
                        coded
                                ? code.group(1)
                                : status.getReasonPhrase()
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-'))));
    }

    private Map<String, Object> example(Failure it) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "about:blank");
        example.put("title", it.status().getReasonPhrase());
        example.put("status", it.status().value());
        example.put("detail", it.equals(INVALID) ? "channel: must be one of [PHONE, EMAIL]" : it.meaning());
        example.put("code", stage + ":" + it.reasons().get(0));
        example.put("requestId", "3f1c2b7e-5d0a-4c86-9a55-0f6e7c1d2b3a");
        if (it.equals(INVALID)) {
            var error = new LinkedHashMap<String, Object>();
            error.put("field", "channel");
            error.put("code", "unreadable");
            error.put("message", "must be one of [PHONE, EMAIL]");
            example.put("errors", List.of(error));
        }
        return example;
    }

    private Schema<?> problem() {
        var fault = new ObjectSchema()
                .description("What is wrong with one field")
                .addProperty("field", text("Path in the body, or name of the parameter or header", "channel"))
                .addProperty("code", text("The kind of error, which stays the same", "not-blank"))
                .addProperty("message", text("For a person", "must not be blank"));
        return new ObjectSchema()
                .description(
                        "An error (RFC 9457); some have members of their own, such as what others changed meanwhile")
                .addProperty("type", text("Always about:blank: the code says which error it is", "about:blank"))
                .addProperty("title", text("The status in words", "Conflict"))
                .addProperty(
                        "status",
                        new IntegerSchema().description("The HTTP status").example(409))
                .addProperty("detail", text("For a person", "the case is CLOSED"))
                .addProperty(
                        "code", text("Which error it is, for programs: the service and the reason", stage + ":not-now"))
                .addProperty("requestId", text("Under which the log has more", "3f1c2b7e-5d0a-4c86-9a55-0f6e7c1d2b3a"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(fault)
                                .description("What is wrong, field by field; absent when it is about no field"));
    }

    private static Schema<?> text(String description, String example) {
        return new StringSchema().description(description).example(example);
    }
}
