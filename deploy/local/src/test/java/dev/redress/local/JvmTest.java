package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmTest {
    @Test
    void letsOptionsOfTheEnvironmentWinForAllPartsAndForOne() {
        var environment = Map.of("REDRESS_JAVA_OPTS", "-Xmx1g -Da=1", "REDRESS_JAVA_OPTS_TRIAGE", "-Xmx2g");

        assertThat(lastHeap(Part.INTAKE, environment)).isEqualTo("-Xmx1g");
        assertThat(lastHeap(Part.TRIAGE, environment)).isEqualTo("-Xmx2g");
        assertThat(Jvm.command(Part.INTAKE, false, environment, List.of("-jar", "x.jar")))
                .contains("-Da=1")
                .endsWith("-jar", "x.jar");
    }

    @Test
    void keepsEveryPartSmall() {
        for (var part : Part.values()) {
            assertThat(lastHeap(part, Map.of())).matches("-Xmx\\d+m");
        }
    }

    private static String lastHeap(Part part, Map<String, String> environment) {
        return Jvm.command(part, false, environment, List.of()).stream()
                .filter(it -> it.startsWith("-Xmx"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
