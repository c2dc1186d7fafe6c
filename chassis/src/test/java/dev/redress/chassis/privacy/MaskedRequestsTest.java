package dev.redress.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read of a request is masked, unless it is exempt. */
class MaskedRequestsTest {
    private final ObjectMapper json = WireFormat.mapper().registerModule(new MaskedRequests(new Masking()));

    record Inner(String note) {}

    record Request(
            String words,
            @AsWritten String exempt,
            @JsonProperty("by") String who,
            List<String> lines,
            Map<String, String> names,
            Inner inner,
            int count) {}

    @AsWritten
    record Form(String phone, List<String> others) {}

    @Test
    void masksEveryTextWhereverItLies() throws Exception {
        var read = json.readValue(
                "{'words':'call 13812345678','exempt':'13812345678','by':'13812345678','lines':['13812345678'],"
                                .replace('\'', '"')
                        + "'names':{'zh':'13812345678'},'inner':{'note':'13812345678'},'count':3}".replace('\'', '"'),
                Request.class);

        assertThat(read)
                .isEqualTo(new Request(
                        "call [phone]",
                        "13812345678",
                        "[phone]",
                        List.of("[phone]"),
                        Map.of("zh", "[phone]"),
                        new Inner("[phone]"),
                        3));
    }

    @Test
    void leavesARecordThatIsExempt() throws Exception {
        assertThat(json.readValue("{\"phone\":\"13812345678\",\"others\":[\"13812345678\"]}", Form.class))
                .isEqualTo(new Form("13812345678", List.of("13812345678")));
    }

    @Test
    void leavesIdsThatWereGivenOutHere() throws Exception {
        for (var id : List.of(
                "13812345-6789-4111-8111-111111111111",
                "cu-13812345678a4a6f8c2b9e10a35d6f71",
                "4111111111111111".repeat(4))) {
            assertThat(json.readValue("{\"note\":\"" + id + "\"}", Inner.class).note())
                    .isEqualTo(id);
        }
    }

    @Test
    void leavesWhatIsAbsent() throws Exception {
        assertThat(json.readValue("{\"note\":null}", Inner.class).note()).isNull();
        assertThat(json.readValue("{}", Inner.class).note()).isNull();
    }
}
