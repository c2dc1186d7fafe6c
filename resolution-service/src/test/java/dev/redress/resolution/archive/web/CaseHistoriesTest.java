package dev.redress.resolution.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.resolution.archive.print.CaseHistory.Detail;
import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseHistoriesTest {
    @Test
    void sayWhichComplaintARenewedOneFollows() {
        var renewed = Given.in(Stage.ASSIGNED).withComplaint(Given.renewed("c-0", "26-0000007-4"));

        assertThat(new CaseHistories(new ObjectMapper()).of(renewed, List.of()).facts())
                .contains(new Detail("followsNumber", "26-0000007-4"));
    }
}
