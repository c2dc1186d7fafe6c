package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final Contract CONTRACT = Contract.published();
    private static final Catalogue CATALOGUE = Catalogue.published();
    private static final Set<String> WITHOUT_VERSION = Set.of("complaints.submissions", "complaints.receipts");

    /** It has no store: what people tell it, it keeps by hearing what it said itself. */
    private static final String HEARS_ITSELF = "analytics";

    /** What else its own writer hears: what is done about it elsewhere is not lost when a process dies between. */
    private static final Set<String> HEARD_BY_THEIR_WRITER = Set.of(
            "complaint.acknowledged.v1",
            "complaint.withdrawn.v1",
            "complaint.erased.v1",
            "complaint.joined.v1",
            "complaint.parted.v1");

    /** Which field names what the events of a topic are about, where it is not a complaint. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "complaints.directory", "code",
            "complaints.actions", "actionId",
            "complaints.rules", "id",
            "complaints.archive", "day",
            "complaints.campaigns", "campaignId",
            "complaints.invitations", "invitationId",
            "complaints.reviews", "reviewId",
            "complaints.measures", "name",
            "complaints.alerts", "alertId");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+|S[1-4]");
    /** Customers' in submissions, which are not kept; of the house the addresses at work, which the directory is for. */
    private static final Set<String> PERSONAL_TYPES = Set.of(
            "complaint.submitted.v1", "complaint.amendment-submitted.v1", "person.defined.v1", "department.defined.v1");

    private static final Pattern PERSONAL =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|(?<![-\\w.:])\\+?\\d[\\d ()/]{6,}\\d(?![-\\w:])");

    static Set<String> types() {
        return CONTRACT.types();
    }

    @Test
    void listsEachTypeOnceInTheCatalogue() {
        assertThat(CATALOGUE.entries())
                .extracting(Catalogue.Entry::type)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(types());
    }

    @Test
    void namesAWriterAndAReaderForEachType() {
        var parties = Set.of("other systems", "intake", "triage", "resolution", "followup", "analytics");
        assertThat(CATALOGUE.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(parties).contains(entry.writer()).containsAll(entry.readers());
            assertThat(entry.readers()).isNotEmpty();
            assertThat(entry.readers().contains(entry.writer()))
                    .isEqualTo(entry.writer().equals(HEARS_ITSELF) || HEARD_BY_THEIR_WRITER.contains(entry.type()));
        });
    }

    @Test
    void givesEachTopicOneWriter() {
        assertThat(CATALOGUE.entries().stream()
                        .collect(Collectors.groupingBy(
                                Catalogue.Entry::topic,
                                Collectors.mapping(Catalogue.Entry::writer, Collectors.toSet()))))
                .allSatisfy((topic, writers) -> assertThat(writers).hasSize(1));
    }

    @Test
    void hasTwoExamplesForEachTypeAndNoOthers() throws IOException {
        try (var files = Files.list(CONTRACT.folder().resolve("examples"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(types().stream()
                            .flatMap(type -> Stream.of(type + ".full.json", type + ".minimal.json"))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesSchemasThatAreSchemas(String type) {
        var schema = CONTRACT.schema(type);
        var rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(rules.validate(schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo(SchemaId.V202012);
        assertThat(schema.path("$id").asText()).isEqualTo("urn:redress:events:" + type);
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesEveryFieldAndClosesEveryObject(String type) {
        var schema = CONTRACT.schema(type);
        var objects = Stream.concat(Stream.of(schema), Field.of(schema).map(Field::schema))
                .filter(it -> it.has("properties"));

        assertThat(Field.of(schema))
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.schema().path("description").asText())
                                .as(field.path())
                                .isNotBlank());
        assertThat(objects)
                .allSatisfy(it ->
                        assertThat(it.path("unevaluatedProperties").asText()).isEqualTo("false"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysOfEveryTextWhatItMayBe(String type) {
        assertThat(Field.of(CONTRACT.schema(type))
                        .filter(field -> field.schema().path("type").asText().equals("string")))
                .allSatisfy(field -> assertThat(Stream.of("enum", "format", "pattern", "minLength")
                                .anyMatch(field.schema()::has))
                        .as(field.path())
                        .isTrue());
    }

    /** A company names its departments and its policies itself; they have a pattern. All other codes are closed lists. */
    @ParameterizedTest
    @MethodSource("types")
    void closesTheListOfEveryCode(String type) {
        var fields = Field.of(CONTRACT.schema(type)).collect(Collectors.toMap(Field::path, Field::schema));
        var lists = vocabulary();

        assertThat(codesIn("", CONTRACT.example(type, "full")).distinct())
                .allSatisfy(path -> assertThat(
                                fields.get(path).has("enum") || fields.get(path).has("pattern"))
                        .as(path)
                        .isTrue());
        assertThat(Field.of(CONTRACT.schema(type))
                        .filter(field -> field.schema().has("enum")))
                .allSatisfy(field -> assertThat(lists)
                        .as(field.path())
                        .anyMatch(list -> list.containsAll(texts(field.schema().path("enum")))));
    }

    @Test
    void listsNoCodeThatNoFieldAllows() {
        var allowed = types().stream()
                .flatMap(type -> Field.of(CONTRACT.schema(type)))
                .map(field -> texts(field.schema().path("enum")))
                .collect(Collectors.toSet());

        assertThat(vocabulary()).isNotEmpty().allSatisfy(list -> {
            var used = new HashSet<String>();
            allowed.stream().filter(list::containsAll).forEach(used::addAll);
            assertThat(used).isEqualTo(list);
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void carriesSubjectAndVersionOnStageTopics(String type) {
        var topic = CATALOGUE.topicOf(type);
        var required = texts(CONTRACT.schema(type).path("required"));

        assertThat(required.contains("version")).isEqualTo(!WITHOUT_VERSION.contains(topic));
        if (!WITHOUT_VERSION.contains(topic)) {
            assertThat(required).contains(SUBJECTS.getOrDefault(topic, "complaintId"));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void givesValidExamples(String type) {
        assertThat(CONTRACT.validate(type, CONTRACT.example(type, "full"))).isEmpty();
        assertThat(CONTRACT.validate(type, CONTRACT.example(type, "minimal"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void showsEveryFieldInTheFullExample(String type) {
        assertThat(Field.present(CONTRACT.example(type, "full")))
                .isEqualTo(Field.of(CONTRACT.schema(type)).map(Field::path).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void showsOnlyRequiredFieldsInTheMinimalExample(String type) {
        assertOnlyRequired(CONTRACT.schema(type), CONTRACT.example(type, "minimal"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void holdsNoPersonalDataButInSubmissionsAndTheDirectory(String type) {
        var found = Stream.of("full", "minimal")
                .map(variant -> CONTRACT.exampleText(type, variant))
                .anyMatch(text -> PERSONAL.matcher(text).find());

        assertThat(found).isEqualTo(PERSONAL_TYPES.contains(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnExampleThatLacksARequiredField(String type) {
        var required = texts(CONTRACT.schema(type).path("required"));

        assertThat(required).isNotEmpty().allSatisfy(field -> {
            var broken = (ObjectNode) CONTRACT.example(type, "full");
            broken.remove(field);
            assertThat(CONTRACT.validate(type, broken)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesNullNonsenseAndUnknownFields(String type) {
        var properties = CONTRACT.schema(type).path("properties");
        properties.fieldNames().forEachRemaining(field -> {
            var absent = (ObjectNode) CONTRACT.example(type, "full");
            absent.putNull(field);
            assertThat(CONTRACT.validate(type, absent)).as("null %s", field).isNotEmpty();

            var guarded = Stream.of("enum", "format", "pattern").anyMatch(properties.path(field)::has);
            var nonsense = (ObjectNode) CONTRACT.example(type, "full");
            nonsense.put(field, "no such thing!");
            var free = properties.path(field).path("type").asText().equals("string") && !guarded;
            assertThat(CONTRACT.validate(type, nonsense).isEmpty())
                    .as("nonsense in %s", field)
                    .isEqualTo(free);
        });
        assertThat(CONTRACT.validate(type, CONTRACT.fromTheFuture(type))).isNotEmpty();
    }

    @Test
    void refusesATimeWithoutMilliseconds() {
        var triaged = (ObjectNode) CONTRACT.example("complaint.triaged.v1", "full");
        triaged.put("triagedAt", "2026-03-02T08:15:31Z");
        assertThat(CONTRACT.validate("complaint.triaged.v1", triaged))
                .singleElement()
                .asString()
                .contains("triagedAt");
    }

    @Test
    void tiesTheKindToCommunicativeComplaints() {
        var type = "complaint.triaged.v1";
        var valid = (ObjectNode) CONTRACT.example(type, "minimal");
        var communicative = (ObjectNode) CONTRACT.example(type, "full");

        assertThat(CONTRACT.validate(type, valid.put("kind", "HELP"))).isNotEmpty();
        assertThat(CONTRACT.validate(type, communicative.without("kind"))).isNotEmpty();
    }

    @Test
    void tiesTheFixedTimeToTimeLimitsThatHaveOne() {
        var type = "clock.started.v1";
        var fixed = (ObjectNode) CONTRACT.example(type, "full");
        var counted = (ObjectNode) CONTRACT.example(type, "minimal");

        ((ObjectNode) fixed.path("target")).remove("until");
        ((ObjectNode) counted.path("target")).put("until", "2026-03-02T17:00:00.000Z");

        assertThat(CONTRACT.validate(type, fixed)).isNotEmpty();
        assertThat(CONTRACT.validate(type, counted)).isNotEmpty();
    }

    @Test
    void tellsOfACaseFirstWhenItHappenedAndThenOtherTimes() {
        assertThat(CATALOGUE.writtenBy("resolution")).isNotEmpty().allSatisfy(type -> {
            var schema = CONTRACT.schema(type);
            var happened = firstTime(schema.path("properties"));

            assertThat(texts(schema.path("required"))).contains(happened);
            assertThat(firstTime(CONTRACT.example(type, "full"))).isEqualTo(happened);
            assertThat(firstTime(CONTRACT.example(type, "minimal"))).isEqualTo(happened);
        });
    }

    @Test
    void addsUnknownFieldsToEveryObjectFromTheFuture() {
        var future = CONTRACT.fromTheFuture("complaint.solution-proposed.v1");

        assertThat(Field.present(future))
                .contains("/fromTheFuture", "/remedies/*/fromTheFuture", "/remedies/*/amount/fromTheFuture")
                .containsAll(Field.present(CONTRACT.example("complaint.solution-proposed.v1", "full")));
    }

    @Test
    void readsTheContractOfAnotherFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("thing.done.v1.schema.json"), "{\"type\":\"object\",\"required\":[\"a\"]}");
        var other = Contract.in(folder);

        assertThat(other.types()).containsExactly("thing.done.v1");
        assertThat(other.validate("thing.done.v1", Contract.parse("{}"))).hasSize(1);
        assertThatThrownBy(() -> other.schema("thing.undone.v1")).hasMessageContaining("thing.undone.v1");
    }

    private static void assertOnlyRequired(JsonNode schema, JsonNode data) {
        if (data.isObject()) {
            assertThat(data.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(texts(schema.path("required")));
            data.properties()
                    .forEach(it -> assertOnlyRequired(schema.path("properties").path(it.getKey()), it.getValue()));
        } else if (data.isArray()) {
            data.forEach(it -> assertOnlyRequired(schema.path("items"), it));
        }
    }

    private static Stream<String> codesIn(String path, JsonNode data) {
        if (data.isTextual()) {
            return CODE.matcher(data.asText()).matches() ? Stream.of(path) : Stream.empty();
        }
        var fields = data.properties().stream().flatMap(it -> codesIn(path + "/" + it.getKey(), it.getValue()));
        var elements = data.isArray()
                ? StreamSupport.stream(data.spliterator(), false).flatMap(it -> codesIn(path + "/*", it))
                : Stream.<String>empty();
        return Stream.concat(fields, elements);
    }

    private static String firstTime(JsonNode fields) {
        return fields.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith("At"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Set<String>> vocabulary() {
        var code = Pattern.compile("`([^`]+)`");
        return Contract.read(CONTRACT.folder().resolve("README.md"))
                .lines()
                .dropWhile(line -> !line.equals("## Vocabulary"))
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> code.matcher(line).results().map(it -> it.group(1)).collect(Collectors.toSet()))
                .toList();
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
