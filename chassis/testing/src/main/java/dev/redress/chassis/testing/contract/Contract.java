package dev.redress.chassis.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas and examples of {@code docs/events}, read from the files that are published. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    // Formats are mere remarks in this version of JSON Schema unless a validator is told to heed them.
    private static final SchemaValidatorsConfig HEEDING_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String SCHEMA = ".schema.json";

    private final Path folder;
    private final Map<String, JsonSchema> validators = new ConcurrentHashMap<>();

    private Contract(Path folder) {
        this.folder = folder;
    }

    /** The contract of the repository in which the test runs. */
    public static Contract published() {
        return Published.CONTRACT;
    }

    static Contract in(Path folder) {
        return new Contract(folder);
    }

    /** The folder that holds the schemas. */
    public Path folder() {
        return folder;
    }

    /** Every type that has a schema. */
    public SortedSet<String> types() {
        try (Stream<Path> files = Files.list(folder)) {
            return Collections.unmodifiableSortedSet(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(SCHEMA))
                            .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of a type. */
    public JsonNode schema(String type) {
        return parse(read(folder.resolve(type + SCHEMA)));
    }

    /**
     * The data of an example event.
     *
     * @param variant {@code full}: every field, or {@code minimal}: the required ones
     */
    public JsonNode example(String type, String variant) {
        return parse(exampleText(type, variant));
    }

    /** The same as its file has it, for a reader that wants text. */
    public String exampleText(String type, String variant) {
        return read(folder.resolve("examples").resolve(type + "." + variant + ".json"));
    }

    /** What is wrong with these data as data of that type; empty when nothing is. */
    public List<String> validate(String type, JsonNode data) {
        return validators
                .computeIfAbsent(type, it -> SCHEMAS.getSchema(schema(it), HEEDING_FORMATS))
                .validate(data)
                .stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /** The full example as a later writer may send it: fields that nobody knows yet in every object. */
    public JsonNode fromTheFuture(String type) {
        var example = example(type, "full");
        addUnknownFields(example);
        return example;
    }

    private static void addUnknownFields(JsonNode node) {
        node.forEach(Contract::addUnknownFields);
        if (node instanceof ObjectNode object) {
            object.put("fromTheFuture", "a field of a later time");
            object.putObject("alsoFromTheFuture").putArray("list").add(1).addObject();
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the folder of their module, however deep that lies. */
    private static Path findFolder(Path start) {
        return Stream.iterate(start.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(above -> above.resolve("docs").resolve("events"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no docs/events in or above " + start.toAbsolutePath()));
    }

    private static final class Published {
        static final Contract CONTRACT = new Contract(findFolder(Path.of("")));
    }
}
