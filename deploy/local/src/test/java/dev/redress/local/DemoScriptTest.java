package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScriptTest {
    private final DemoScript script = DemoScript.load();

    @Test
    void variesDoorsChannelsLanguagesAndLives() {
        assertThat(script.complaints()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(script.complaints().stream().map(DemoScript.Invented::life).collect(Collectors.toSet()))
                .isEqualTo(script.lives().keySet());
        assertThat(script.complaints().stream()
                        .map(it -> it.form().path("channel").asText())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(script.complaints().stream()
                        .map(it -> it.form().path("customer").path("language").asText())
                        .distinct())
                .containsExactlyInAnyOrder("zh", "en");
        assertThat(script.complaints().stream().map(DemoScript.Invented::door).distinct())
                .containsExactlyInAnyOrder(DemoScript.Door.values());
    }

    @Test
    void contactsNobodyBeforeTheComplaintOrInTheFuture() {
        assertThat(script.complaints())
                .allSatisfy(it -> assertThat(it.contactAfter())
                        .isPositive()
                        .isLessThan(it.receivedAgo().minusHours(1)));
    }

    @Test
    void countsAnEndingPerCycle() {
        var reopened = script.complaints().stream()
                .filter(it -> it.life().equals("reopened"))
                .count();

        assertThat(script.endings()).isEqualTo(script.complaints().size() + reopened);
    }

    @Test
    void hasSomeoneForEveryLevelAndAnOddBoard() {
        assertThat(script.people().stream().map(it -> it.path("level").asInt())).contains(1, 2, 3, 4);
        assertThat(script.people())
                .filteredOn(it -> it.path("roles").path(0).asText().equals("BOARD"))
                .hasSize(3);
        assertThat(script.people()).extracting(it -> it.path("code").asText()).doesNotHaveDuplicates();
    }

    @Test
    void hasPeopleWhoAskTheCustomerInMoreThanOneDepartment() {
        var asking = script.people().stream()
                .filter(it -> it.path("roles").path(0).asText().equals("FOLLOWUP"))
                .toList();

        assertThat(asking).extracting(it -> it.path("code").asText()).contains("local-" + Home.FOLLOWUP);
        assertThat(asking.stream().map(it -> it.path("department").asText()).distinct())
                .hasSizeGreaterThan(1);
    }
}
