package dev.redress.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.HouseRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    /** With the rest of the chassis: the kit depends on it and on nothing else of ours. */
    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return HouseRules.ofChassis("dev.redress.chassis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.css", "frame.html", "result.html", "labels_en.properties", "labels_zh.properties"})
    void saysNothingOfComplaintsToReadersEither(String file) throws IOException {
        try (var in = Templates.class.getResourceAsStream("/redress/pages/" + file)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isNotBlank()
                    .doesNotContainPattern("(?i)complain|customer|survey|offer|投诉|客户|顾客");
        }
    }
}
