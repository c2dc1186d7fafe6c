package dev.redress.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.bounds.Bounds;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper DOOR = StrictJson.mapper(Bounds.defaults(CLOCK));

    private record Inner(String name) {}

    private record Form(
            String text,
            Integer whole,
            Double broken,
            Boolean truth,
            Instant at,
            LocalDate on,
            LocalTime hour,
            YearMonth month,
            Duration within,
            ZoneId zone,
            DayOfWeek day,
            List<String> texts,
            Inner inner) {}

    private static JsonFault fault(String json) {
        try {
            DOOR.readValue(json.replace('\'', '"'), Form.class);
        } catch (JsonProcessingException e) {
            return JsonFault.of(e);
        }
        throw new AssertionError("was read: " + json);
    }

    @Test
    void readsWhatIsWhatItSays() throws JsonProcessingException {
        var form = DOOR.readValue(
                "{'text':'8','whole':8,'broken':8,'truth':true,'at':'2026-03-02T16:00:00.5+08:00','on':'1990-01-01',"
                                .replace('\'', '"')
                        + "'hour':'08:30','month':'2026-03','within':'PT7H30M','day':'MONDAY','texts':['a'],'inner':{}}"
                                .replace('\'', '"'),
                Form.class);

        assertThat(form.at()).isEqualTo("2026-03-02T08:00:00.500Z");
        assertThat(form.within()).isEqualTo(Duration.ofMinutes(450));
        assertThat(form.hour()).isEqualTo("08:30");
        assertThat(form.on()).isEqualTo("1990-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text':8",
                "'text':8.5",
                "'text':true",
                "'text':{}",
                "'text':'\\u0000'",
                "'text':'\\ud800'",
                "'whole':'8'",
                "'whole':''",
                "'whole':8.0",
                "'whole':true",
                "'whole':8000000000",
                "'whole':1e3",
                "'broken':'8'",
                "'truth':'true'",
                "'truth':1",
                "'truth':''",
                "'at':1772438400",
                "'at':'1772438400'",
                "'at':''",
                "'at':'2026-03-02'",
                "'at':'2026-03-02T08:00:00'",
                "'at':'2026-03-02T24:00:00Z'",
                "'at':'2026-02-30T08:00:00Z'",
                "'at':'+10000-01-01T00:00:00Z'",
                "'at':[2026,3,2]",
                "'on':20514",
                "'on':'2026-02-30'",
                "'on':'2026-3-2'",
                "'on':[2026,3,2]",
                "'hour':8",
                "'hour':'24:00'",
                "'month':202603",
                "'month':'2026-13'",
                "'within':8",
                "'within':8.5",
                "'within':'8'",
                "'within':'8h'",
                "'within':'P1M'",
                "'zone':8",
                "'zone':'Nowhere'",
                "'day':0",
                "'day':'0'",
                "'day':''",
                "'day':'monday'",
                "'texts':'a'",
                "'texts':''",
                "'texts':{}",
                "'inner':''",
                "'inner':[]"
            })
    void takesNothingForWhatItIsNot(String field) {
        assertThat(fault("{" + field + "}")).satisfies(it -> {
            assertThat(it.field()).startsWith(field.substring(1, field.indexOf('\'', 1)));
            assertThat(it.code()).isEqualTo("unreadable");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "at, 1989-12-31T05:00:00Z",
        "at, 2036-03-03T18:00:00Z",
        "at, 0026-03-02T08:00:00Z",
        "at, 9999-12-31T00:00:00Z",
        "on, 1989-12-31",
        "on, 2036-03-03",
        "month, 1601-01",
        "within, -PT1S",
        "within, P3654D",
        "within, PT9999999999999H"
    })
    void takesNoTimeThatIsTooFar(String field, String value) {
        var fault = fault("{'" + field + "':'" + value + "'}");

        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.code()).isEqualTo("out-of-range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'a','text':'b'}              | text       | repeated",
                "{'inner':{'name':'a','name':'a'}}    | inner.name | repeated",
                "{'txt':'a'}                          | txt        | unknown-field",
                "{'text':'a'} {'text':'b'}            | body       | unreadable",
                "{'text':'a'} b                       | body       | unreadable",
                "{'text':'a'}]                        | body       | unreadable",
                "{'whole':1.}                         | body       | unreadable",
                "{'whole':NaN}                        | body       | unreadable",
                "{'text':'a',}                        | body       | unreadable",
                "/* no */ {}                          | body       | unreadable",
            })
    void passesOverNothing(String json, String field, String code) {
        var fault = fault(json.replace('"', '\''));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'texts':%s", "{'inner':%s", "%s"})
    void isNotNestedDeeperThanItMayBe(String json) {
        assertThat(fault(json.formatted("[".repeat(100_000))).code()).isIn("out-of-range", "unreadable");
    }

    @Test
    void readsNoTextAndNoNumberWithoutEnd() {
        assertThat(fault("{'text':'" + "a".repeat(1_000_001) + "'}").code()).isEqualTo("out-of-range");
        assertThat(fault("{'whole':" + "1".repeat(101) + "}").code()).isEqualTo("out-of-range");
        assertThat(fault("{'" + "a".repeat(60_000) + "':1}").code()).isEqualTo("out-of-range");
    }

    @Test
    void readsEventsOfOthersAsStrictlyButForWhatItDoesNotKnow() throws JsonProcessingException {
        var events = WireFormat.mapper();

        assertThat(events.readValue("{\"txt\":1,\"at\":\"9998-01-01T00:00:00Z\"}", Form.class)
                        .at())
                .isEqualTo("9998-01-01T00:00:00Z");
        for (var json : List.of("{\"at\":1}", "{\"text\":1}", "{\"text\":\"a\",\"text\":\"b\"}", "{} {}")) {
            assertThatThrownBy(() -> events.readValue(json, Form.class)).isInstanceOf(JsonProcessingException.class);
        }
        assertThatThrownBy(() -> events.readTree("{\"a\":1,\"a\":2}")).isInstanceOf(JsonProcessingException.class);
        assertThat(events.writeValueAsString(new Inner("a"))).isEqualTo("{\"name\":\"a\"}");
    }
}
