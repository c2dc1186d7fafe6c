package dev.redress.resolution.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.resolution.archive.domain.ArchiveEntry;
import dev.redress.resolution.archive.print.CaseHistory;
import dev.redress.resolution.archive.print.CaseHistory.Detail;
import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseHistoriesTest {
    @Test
    void sayWhichComplaintARenewedOneFollows() {
        var renewed = Given.in(Stage.ASSIGNED).withComplaint(Given.renewed("c-0", "26-0000007-4"));

        assertThat(new CaseHistories(new ObjectMapper()).of(renewed, List.of()).facts())
                .contains(new Detail("followsNumber", "26-0000007-4"));
    }

    @Test
    void sayWhatEachFigureOfARecordCounts() {
        var scores = "{\"scores\":{\"attitude\":5,\"result\":2,\"speed\":4}}";

        assertThat(told("complaint.surveyed.v1", scores).details())
                .containsExactly(new Detail("scores", "attitude 5 result 2 speed 4"));
    }

    @Test
    void showTheCustomersWordsAsWords() {
        var praise = told("followup.feedback-heard.v1", "{\"kind\":\"PRAISE\",\"words\":\"小王很耐心。\"}");

        assertThat(praise.words()).isEqualTo("小王很耐心。");
        assertThat(praise.details()).containsExactly(new Detail("kind", "PRAISE"));
    }

    private static CaseHistory.Entry told(String type, String data) {
        var at = Instant.parse("2026-03-01T02:00:00Z");
        var entry = new ArchiveEntry(1, "complaints.followup", type, "e-1", 1, at, at, data, "", "");
        return new CaseHistories(new ObjectMapper())
                .of(Given.in(Stage.RESOLVED), List.of(entry))
                .entries()
                .get(0);
    }
}
