package dev.redress.resolution.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalJsonTest {
    private static final ObjectMapper WIRE = WireFormat.mapper();

    @Test
    void sortsFieldsAndLeavesOutSpaces() throws JsonProcessingException {
        var json = "{ \"b\" : [ 3, {\"z\":null,\"a\":true} ], \"A\":\"x\", \"\u00e9\":\"\u6295\u8bc9\" }";

        assertThat(CanonicalJson.of(WIRE.readTree(json)))
                .isEqualTo("{\"A\":\"x\",\"b\":[3,{\"a\":true,\"z\":null}],\"\u00e9\":\"\u6295\u8bc9\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1.50, 1.5",
        "-0.0, 0",
        "1e3, 1000",
        "1.5E-7, 0.00000015",
        "12345678901234567890, 12345678901234567890",
        "0.1, 0.1"
    })
    void writesANumberInOneWay(String written, String canonical) throws JsonProcessingException {
        assertThat(CanonicalJson.of(WIRE.readTree(written))).isEqualTo(canonical);
        assertThat(CanonicalJson.of(CanonicalJson.read(written))).isEqualTo(canonical);
    }

    @Test
    void refusesANumberOfAMillionZeros() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> CanonicalJson.of(CanonicalJson.read("1e999999999")));
    }

    @ParameterizedTest
    @MethodSource("everyExample")
    void isTheSameWhenReadAndWrittenAgain(String type, String variant) {
        var once = CanonicalJson.of(Contract.published().example(type, variant));

        assertThat(CanonicalJson.of(CanonicalJson.read(once))).isEqualTo(once);
    }

    static Stream<Arguments> everyExample() {
        return Stream.of("complaint.received.v1", "complaint.triaged.v1", "complaint.solution-proposed.v1")
                .flatMap(type -> Stream.of("full", "minimal").map(variant -> Arguments.of(type, variant)));
    }
}
