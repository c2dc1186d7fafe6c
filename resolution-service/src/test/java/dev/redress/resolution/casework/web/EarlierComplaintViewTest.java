package dev.redress.resolution.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.Stage;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarlierComplaintViewTest {
    private static final String EARLIER = "01954e02-61c7-7d18-9f3a-7b0c4d52e6a8";
    private static final Case RENEWED = Given.in(Stage.ASSIGNED).withComplaint(Given.renewed(EARLIER, "26-0000007-4"));

    @Test
    void isShownInTheCaseAndInTheListWhereOneIsFollowed() {
        var earlier = new EarlierComplaintView(EARLIER, "26-0000007-4");

        assertThat(CaseView.of(RENEWED, Set.of()).complaint().follows()).isEqualTo(earlier);
        assertThat(CaseLine.of(RENEWED).follows()).isEqualTo(earlier);
        assertThat(CaseLine.of(Given.in(Stage.ASSIGNED)).follows()).isNull();
    }
}
