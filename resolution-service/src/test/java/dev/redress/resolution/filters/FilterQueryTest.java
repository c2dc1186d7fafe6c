package dev.redress.resolution.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'?stage=ASSIGNED,CONTACTED&severity=S1&severity=S2&q=&text=%E6%BC%8F%20%E6%B0%B4'",
                "{'stage':'ASSIGNED,CONTACTED','severity':['S1','S2'],'q':'','text':['漏 水']}"
            })
    void readsAQueryStringAsWellAsAnObject(String query) {
        assertThat(FilterQuery.read(json(query)))
                .containsExactly(
                        new Filter.Parameter("stage", List.of("ASSIGNED,CONTACTED")),
                        new Filter.Parameter("severity", List.of("S1", "S2")),
                        new Filter.Parameter("text", List.of("漏 水")));
    }

    @Test
    void readsNumbersAndTruthAsText() {
        assertThat(FilterQuery.read(json("{'cycle':2,'overdue':true}")))
                .containsExactly(
                        new Filter.Parameter("cycle", List.of("2")), new Filter.Parameter("overdue", List.of("true")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "null                      | query        | not-null",
                "[1]                       | query        | unreadable",
                "{}                        | query        | size",
                "'q='                      | query        | size",
                "'q=%zz'                   | query        | unreadable",
                "{'q':{'a':1}}             | query.q      | unreadable",
                "{'q':null}                | query.q      | unreadable",
                "{'q':['a',[1]]}           | query.q      | unreadable",
                "{'a b':'1'}               | query.a b    | pattern",
                "'=1'                      | query.       | pattern",
                "{'$where':'1'}            | query.$where | pattern",
                "'q=a%0ab'                 | query.q      | pattern",
                "'q=a%00b'                 | query.q      | pattern",
                "'filter=other'            | query.filter | out-of-place",
                "{'page':'2'}              | query.page   | out-of-place"
            })
    void namesWhatIsWrong(String query, String field, String code) {
        assertThat(wrong(json(query))).anySatisfy(it -> {
            assertThat(it.field()).isEqualTo(field);
            assertThat(it.code()).isEqualTo(code);
        });
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(wrong(json("{'page':'2','a b':'1','q':null}"))).hasSize(3);
    }

    @Test
    void keepsWithinItsLimits() {
        var parameters = new ObjectMapper().createObjectNode();
        IntStream.range(0, 31).forEach(it -> parameters.put("p" + it, "x"));
        var values = new ObjectMapper().createObjectNode();
        IntStream.range(0, 101).forEach(values.putArray("q")::add);
        var text = new ObjectMapper().createObjectNode().put("q", "x".repeat(501));
        var string = new ObjectMapper().getNodeFactory().textNode("q=" + "x".repeat(8000));

        for (var each : List.<JsonNode>of(parameters, values, string)) {
            assertThat(wrong(each)).extracting(FieldProblem::code).containsExactly("size");
        }
        assertThat(wrong(text)).extracting(FieldProblem::code).containsExactly("pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "My open cases", "严重投诉 S1", "naïve-2.0_b", "é"})
    void takesNamesOfEveryScript(String name) {
        assertThat(FilterQuery.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a/b", "a\nb", "<b>", "$x", "..", "_a"})
    void refusesNamesThatArePathsOrSigns(String name) {
        assertThat(FilterQuery.isName(name)).isFalse();
        assertThat(FilterQuery.isName("x".repeat(65))).isFalse();
    }

    private static List<FieldProblem> wrong(JsonNode query) {
        var errors = new ArrayList<FieldProblem>();
        assertThatThrownBy(() -> FilterQuery.read(query))
                .asInstanceOf(type(Problem.class))
                .satisfies(it -> errors.addAll(it.errors()));
        return errors;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
