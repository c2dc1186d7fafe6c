package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    @Test
    void saysWhatItCanMeasure() {
        assertThat(new CommandLine(new Bench()).getUsageMessage())
                .contains("TOPIC", "HTTP", "LATENCY", "ALONE", "--profile", "--disk");
    }

    @Test
    void inventsComplaintsThatDiffer() {
        var invented = new Complaints();

        assertThat(invented.json(1)).isNotEqualTo(invented.json(2)).contains("\"channel\":\"EMAIL\"");
    }
}
