package dev.redress.chassis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.web.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettingHistoryTest {
    private static final SettingHistory NONE = SettingHistory.empty("CN-2026");

    private static SettingHistory.Version version(String text) {
        return new SettingHistory.Version(text, Instant.parse("2026-03-02T08:15:30Z"), "manager");
    }

    @Test
    void isAsTheFileSaysUntilSomebodyDefinesIt() {
        assertThat(NONE.seed(version("1"))).containsExactly(version("1"));
        assertThat(NONE.with(version("2")).seed(version("1"))).isEmpty();
    }

    @Test
    void definesTheNextVersionForWhoReadTheNewestOrDoesNotSay() {
        var twice = NONE.with(version("1")).with(version("2"));

        assertThat(twice.define(version("3"), 2)).containsExactly(version("3"));
        assertThat(twice.define(version("3"), 0)).containsExactly(version("3"));
        assertThat(twice.define(version("1"), 2)).containsExactly(version("1"));
    }

    @Test
    void changesNothingForWhoWantsWhatThereIs() {
        var twice = NONE.with(version("1")).with(version("2"));

        assertThat(twice.define(version("2"), 2)).isEmpty();
        assertThat(twice.define(version("2"), 1)).isEmpty();
    }

    @Test
    void refusesWhoReadAnOlderOneOrOneThatNeverWas() {
        var twice = NONE.with(version("1")).with(version("2"));

        assertThatThrownBy(() -> twice.define(version("3"), 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("version 1 of CN-2026 was read, and 2 is the newest");
        assertThatThrownBy(() -> twice.define(version("3"), 3)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> NONE.define(version("1"), 1)).isInstanceOf(Problem.class);
    }
}
