package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule about the API page bites: a page that says all, and the same page with one thing wrong. */
class ApiRulesTest {
    private static final String PAGE = """
            paths:
              /jars/{id}:
                post:
                  summary: Fills a jar
                  operationId: fill
                  parameters:
                  - {in: path, name: id, description: Id of the jar.}
                  requestBody:
                    content:
                      application/json: {example: {jam: PLUM}}
                  responses:
                    "200":
                      content:
                        application/json: {examples: {example: {$ref: "#/components/examples/Jar"}}}
                    "400": {}
                    "401": {}
                    "403": {}
                    "404": {}
                    "409": {}
                    "503": {}
            components:
              schemas:
                Jar:
                  description: What jam is kept in.
                  properties:
                    jam: {type: string, description: The kind of jam.}
                    lid: {$ref: "#/components/schemas/Lid"}
                    labels:
                      description: What stands on it.
                      items:
                        properties:
                          words: {type: string, description: What it says.}
                Lid:
                  description: What closes it.
            """;

    @Test
    void findsNothingWhereAllIsSaid() {
        assertThat(ApiRules.gaps(PublishedApi.parse(PAGE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summary: Fills a jar             | summary: ' '             | post /jars/{id}: no summary",
                "operationId: fill                | operationId: fill_1      | post /jars/{id}: operationId fill_1 is another's with a number",
                ", description: Id of the jar.}   | }                        | post /jars/{id}: parameter id has no description",
                "{example: {jam: PLUM}}           | {schema: {}}             | post /jars/{id}: request has no example as application/json",
                "examples: {example: {$ref: \"#/components/examples/Jar\"}} | schema: {} | post /jars/{id}: 200 has no example as application/json",
                "application/json: {example       | '*/*': {example          | post /jars/{id}: request has any media type",
                "\"400\": {}                      | \"402\": {}              | post /jars/{id}: no 400",
                "\"401\": {}                      | \"402\": {}              | post /jars/{id}: no 401",
                "\"403\": {}                      | \"402\": {}              | post /jars/{id}: no 403",
                "\"404\": {}                      | \"402\": {}              | post /jars/{id}: no 404",
                "\"409\": {}                      | \"402\": {}              | post /jars/{id}: no 409",
                "\"503\": {}                      | \"402\": {}              | post /jars/{id}: no 503",
                "description: What jam is kept in. | description: ''         | Jar has no description",
                "The kind of jam.                 | Jam.                     | Jar.jam has no description",
                "description: What it says.       | minLength: 1             | Jar.labels[].words has no description"
            })
    void findsWhatIsNotSaid(String right, String wrong, String gap) {
        assertThat(PAGE).contains(right);

        assertThat(ApiRules.gaps(PublishedApi.parse(PAGE.replace(right, wrong))))
                .contains(gap);
    }

    @Test
    void findsThatAReferenceLeavesItToWhatSaysNothing() {
        assertThat(ApiRules.gaps(PublishedApi.parse(PAGE.replace("What closes it.", "Lid."))))
                .containsExactlyInAnyOrder("Jar.lid has no description", "Lid has no description");
    }

    @Test
    void asksForNoTokenErrorsOfWhatIsOpenToAll() {
        var open = PAGE.replace("operationId: fill", "operationId: fill\n      security: []")
                .replace("\"401\": {}", "\"402\": {}");

        assertThat(ApiRules.gaps(PublishedApi.parse(open))).isEmpty();
    }
}
