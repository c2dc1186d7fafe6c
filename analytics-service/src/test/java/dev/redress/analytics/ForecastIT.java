package dev.redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which open cases are likely to be late. */
class ForecastIT {
    @TempDir
    static Path dir;

    @Test
    void saysHowLikelyAnOpenCaseIsToBeLateAndWhatThatComesOf() {
        try (var service = Service.start(dir.resolve("analytics.duckdb"))) {
            var began = Instant.now().minus(Duration.ofHours(30));
            for (var i = 0; i < 3; i++) {
                service.tell(Story.any()
                        .received("PHONE", began)
                        .triaged("EQUIPMENT", "S1", "FORECAST-1", began)
                        .runs("RESOLUTION", began, began.plus(Duration.ofHours(i > 0 ? 3 : 2)))
                        .judged("RESOLUTION", i > 0, Duration.ofHours(2), began.plus(Duration.ofHours(2)))
                        .resolved(began.plus(Duration.ofHours(2))));
            }
            service.tell(Story.any()
                    .received("PHONE", began)
                    .triaged("EQUIPMENT", "S1", "FORECAST-1", began)
                    .runs("RESOLUTION", began, began.plus(Duration.ofHours(50))));
            service.hearAll();

            var answer = service.get("/figures/forecast?department=FORECAST-1");

            assertThat(answer.at("/total").intValue()).isEqualTo(1);
            var its = answer.at("/cases/0");
            assertThat(its.at("/severity").textValue()).isEqualTo("S1");
            assertThat(its.at("/reasons/tenth").intValue()).isEqualTo(6);
            assertThat(its.at("/probability").doubleValue()).isEqualTo(probability(its.at("/reasons")));
            assertThat(its.at("/reasons/late").intValue()).isPositive();
            assertThat(its.at("/reasons/words").textValue()).startsWith("60% of the time is gone");
            assertThat(answer.at("/calibration/learnt").intValue()).isPositive();
            assertThat(StreamSupport.stream(answer.at("/calibration/deciles").spliterator(), false)
                            .mapToInt(it -> it.at("/cases").intValue())
                            .sum())
                    .isEqualTo(answer.at("/calibration/asked").intValue());
        }
    }

    private static double probability(JsonNode it) {
        var all = (it.at("/allLate").intValue() + 1.0) / (it.at("/allOpen").intValue() + 2.0);
        return (it.at("/late").intValue() + 10 * all) / (it.at("/open").intValue() + 10.0);
    }
}
