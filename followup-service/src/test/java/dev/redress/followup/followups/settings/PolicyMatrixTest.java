package dev.redress.followup.followups.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.followup.directory.domain.Roster;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.domain.ComplaintFacts;
import dev.redress.followup.followups.domain.ComplaintKind;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.TriageFacts;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** What the policy that comes with the service says of every follow-up there can be. */
class PolicyMatrixTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final FollowUpPolicy POLICY =
            PolicyOpening.read(YAML, new ClassPathResource("followup-policy.yml"), VALIDATOR);
    private static final Instant ENDED = Instant.parse("2026-03-05T15:10:00Z");
    private static final Map<String, Duration> DUE = Map.of(
            "grave", Duration.ofDays(2),
            "refused", Duration.ofDays(3),
            "help", Duration.ofDays(3),
            "returning", Duration.ofDays(3),
            "serious", Duration.ofDays(3),
            "standard", Duration.ofDays(5));

    private static Planned planned(ComplaintSeverity severity, ComplaintKind kind, CycleEnd after, String customer) {
        var follows = customer.equals("FOLLOWS") ? "an earlier one" : "";
        var complaint = new ComplaintFacts("26-1", "cu-1", ENDED, "zh", follows, customer.equals("CONFIDENTIAL"));
        var it = FollowUps.unheard("c");
        it = it.after(it.received(complaint));
        it = it.after(it.triaged(new TriageFacts(severity, kind, "SERVICE")));
        var cycle = customer.equals("REOPENED") ? 2 : 1;
        var context = new FollowUpContext(
                POLICY, 1, new Roster(Staff.NOBODY, Map.of()), Duration.ZERO, Duration.ofMinutes(10), ENDED);
        return (Planned) it.caseEnded(cycle, after, ENDED, "redress", context).get(0);
    }

    /** New, follows an earlier complaint, reopened, confidential: first after a resolution, then after a rejection. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            S1 | VALID   | grave    grave     grave     grave    | grave   grave   grave   grave
            S1 | HELP    | grave    grave     grave     grave    | grave   grave   grave   grave
            S1 | CONSULT | grave    grave     grave     grave    | grave   grave   grave   grave
            S1 | VENT    | grave    grave     grave     grave    | grave   grave   grave   grave
            S2 | VALID   | serious  returning returning serious  | refused refused refused refused
            S2 | HELP    | help     help      help      help     | refused refused refused refused
            S2 | CONSULT | help     help      help      help     | refused refused refused refused
            S2 | VENT    | help     help      help      help     | refused refused refused refused
            S3 | VALID   | standard returning returning standard | refused refused refused refused
            S3 | HELP    | help     help      help      help     | refused refused refused refused
            S3 | CONSULT | help     help      help      help     | refused refused refused refused
            S3 | VENT    | help     help      help      help     | refused refused refused refused
            S4 | VALID   | standard returning returning standard | refused refused refused refused
            S4 | HELP    | help     help      help      help     | refused refused refused refused
            S4 | CONSULT | help     help      help      help     | refused refused refused refused
            S4 | VENT    | help     help      help      help     | refused refused refused refused
            """)
    void setsTheTimeByTheTable(ComplaintSeverity severity, ComplaintKind kind, String resolved, String rejected) {
        check(severity, kind, CycleEnd.RESOLVED, resolved);
        check(severity, kind, CycleEnd.REJECTED, rejected);
    }

    private static void check(ComplaintSeverity severity, ComplaintKind kind, CycleEnd after, String row) {
        var rules = Arrays.asList(row.strip().split(" +", -1));
        var customers = List.of("NEW", "FOLLOWS", "REOPENED", "CONFIDENTIAL");
        assertThat(rules).hasSameSizeAs(customers);
        for (var i = 0; i < customers.size(); i++) {
            var plan = planned(severity, kind, after, customers.get(i)).plan();
            assertThat(plan.rule())
                    .as("%s %s %s %s", severity, kind, after, customers.get(i))
                    .isEqualTo(rules.get(i));
            assertThat(plan.dueAt()).isEqualTo(ENDED.plus(DUE.get(rules.get(i))));
        }
    }

    @Test
    void givesUpAndReopensAsIsWritten() {
        var unreachable = POLICY.unreachable();

        assertThat(unreachable.attempts()).isEqualTo(3);
        assertThat(unreachable.apart()).isEqualTo(Duration.ofHours(4));
        assertThat(unreachable.bands()).hasSize(3);
        assertThat(unreachable.bandsNeeded()).isEqualTo(2);
        assertThat(unreachable.channelsNeeded()).isEqualTo(2);
        assertThat(POLICY.survey()).isEqualTo(new FollowUpPolicy.SurveyRule(Duration.ofDays(14), 2));
        assertThat(POLICY.reopening())
                .isEqualTo(new FollowUpPolicy.ReopeningRule(Duration.ofDays(30), List.of(1, 2, 3, 4)));
    }

    private static final String WHOLE = """
            zone: Asia/Shanghai
            plan: [{id: standard, due: P5D}]
            unreachable:
              {attempts: 3, apart: PT4H, bands: [{name: DAY, from: "08:00", to: "18:00"}], bandsNeeded: 1, channelsNeeded: 1}
            survey: {linkLife: P14D, dissatisfiedAt: 2}
            reopening: {window: P30D, levelFloors: [1]}
            """;

    private static FollowUpPolicy read(String yaml) {
        return PolicyOpening.read(
                YAML, new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the file"), VALIDATOR);
    }

    @Test
    void readsAFileOfItsOwn() {
        assertThat(read(WHOLE).plan()).extracting(FollowUpPolicy.PlanRule::id).containsExactly("standard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attempts: 3 -> attempt: 3",
                "due: P5D -> ",
                "bandsNeeded: 1 -> bandsNeeded: 2",
                "Asia/Shanghai -> Nowhere",
                "survey: -> surveys:"
            })
    void doesNotStartWithAFileThatItDoesNotUnderstand(String change) {
        var parts = Arrays.asList(change.split(" -> ?", -1));

        assertThatThrownBy(() -> read(WHOLE.replace(parts.get(0), parts.get(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the file");
    }
}
