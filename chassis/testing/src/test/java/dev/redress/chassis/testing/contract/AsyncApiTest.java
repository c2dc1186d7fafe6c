package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path FILE = Contract.published().folder().resolveSibling("asyncapi.yaml");
    private static final JsonNode DOCUMENT = document();
    private static final Catalogue CATALOGUE = Catalogue.published();
    private static final JsonSchema OFFICIAL = official();
    private static final String SEVEN_DAYS = "604800000";

    @Test
    void isValidByTheOfficialSchema() {
        assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(OFFICIAL.validate(DOCUMENT)).isEmpty();
    }

    @Test
    void wouldNotBeValidWithMistakes() {
        var noAction = document();
        ((ObjectNode) noAction.path("operations").iterator().next()).remove("action");
        var noHost = document();
        ((ObjectNode) noHost.path("servers").path("local")).remove("host");
        var strangeMessage = document();
        ((ObjectNode) strangeMessage
                        .path("components")
                        .path("messages")
                        .iterator()
                        .next())
                .put("paylod", 1);

        assertThat(Stream.of(noAction, noHost, strangeMessage))
                .allSatisfy(broken -> assertThat(OFFICIAL.validate(broken)).isNotEmpty());
    }

    @Test
    void refersToWhatIsThere() {
        assertThat(references(DOCUMENT))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                reference.startsWith("#")
                                        ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                                        : FILE.resolveSibling(reference)
                                                .toFile()
                                                .isFile())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void takesEveryPayloadFromTheSchemaOfItsType() {
        var messages = DOCUMENT.path("components").path("messages");

        assertThat(messages.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Contract.published().types());
        assertThat(messages.properties()).allSatisfy(message -> {
            assertThat(message.getValue().path("name").asText()).isEqualTo(message.getKey());
            assertThat(message.getValue().at("/payload/$ref").asText())
                    .isEqualTo("./events/" + message.getKey() + ".schema.json");
        });
    }

    @Test
    void putsEveryMessageOnItsTopic() {
        var onChannels = DOCUMENT.path("channels").properties().stream()
                .flatMap(channel -> channel.getValue().path("messages").properties().stream()
                        .map(message -> channel.getKey() + " " + message.getKey() + " "
                                + lastPart(message.getValue().path("$ref"))))
                .toList();

        assertThat(onChannels)
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.entries().stream()
                        .map(entry -> entry.topic() + " " + entry.type() + " " + entry.type())
                        .toList());
        assertThat(DOCUMENT.path("channels").properties()).allSatisfy(channel -> {
            assertThat(channel.getValue().path("address").asText()).isEqualTo(channel.getKey());
            assertThat(channel.getValue().at("/bindings/kafka/topic").asText()).isEqualTo(channel.getKey());
        });
    }

    @Test
    void givesEachServiceTheOperationsOfTheCatalogue() {
        var operations = StreamSupport.stream(DOCUMENT.path("operations").spliterator(), false)
                .flatMap(AsyncApiTest::sayings)
                .toList();

        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.entries().stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(entry)
                                        .filter(Catalogue.Entry::told)
                                        .map(it -> it.writer() + " send " + it.topic() + " " + it.type()),
                                entry.readers().stream()
                                        .map(reader -> reader + " receive " + entry.topic() + " " + entry.type())))
                        .toList());
    }

    @Test
    void keepsTopicsAsLongAsTheCatalogueSays() {
        var page = Contract.read(Contract.published().folder().resolve("README.md"));
        assertThat(DOCUMENT.path("channels").properties()).isNotEmpty().allSatisfy(channel -> {
            var section = page.substring(page.indexOf("### `" + channel.getKey() + "`"));
            var said = section.substring(0, section.indexOf("| type"));
            var settings = channel.getValue().at("/bindings/kafka/topicConfiguration");
            assertThat(settings.path("retention.ms").asText(""))
                    .isEqualTo(
                            said.contains("Kept for seven days.")
                                    ? SEVEN_DAYS
                                    : said.contains("Kept for ever.") ? "-1" : "");
            assertThat(settings.path("cleanup.policy").path(0).asText())
                    .isEqualTo(said.contains("Compacted:") ? "compact" : "delete");
        });
    }

    private static Stream<String> sayings(JsonNode operation) {
        var channel = lastPart(operation.path("channel").path("$ref"));
        return StreamSupport.stream(operation.path("messages").spliterator(), false)
                .map(message -> {
                    assertThat(message.path("$ref").asText()).startsWith("#/channels/" + channel + "/messages/");
                    return "%s %s %s %s"
                            .formatted(
                                    operation.path("x-service").asText(),
                                    operation.path("action").asText(),
                                    channel,
                                    lastPart(message.path("$ref")));
                });
    }

    private static String lastPart(JsonNode reference) {
        return reference.asText().substring(reference.asText().lastIndexOf('/') + 1);
    }

    private static Set<String> references(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema official() {
        try (var schema = AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
