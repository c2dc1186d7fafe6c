package dev.redress.resolution.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockRules;
import dev.redress.resolution.clocks.domain.Clocks;
import dev.redress.resolution.clocks.domain.EscalationPlan;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.Rulebook;
import dev.redress.resolution.clocks.domain.Target;
import dev.redress.resolution.clocks.domain.VersionRef;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class RuleFilesTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(java.time.Clock.systemUTC()));
    private static final RuleFiles FILES =
            new RuleFiles(YAML, Validation.buildDefaultValidatorFactory().getValidator());
    private static final Map<String, Calendar> CALENDARS = FILES.calendars(new ClassPathResource("calendars.yml"));
    private static final Rulebook SHIPPED = new Rulebook(
            CALENDARS.values().stream().map(it -> it.withVersion(1)).toList(),
            FILES.policies(new ClassPathResource("policies.yml"), CALENDARS.keySet()).values().stream()
                    .map(it -> it.withVersion(1))
                    .toList(),
            "STANDARD");
    private static final Calendar CN = SHIPPED.calendar("CN").orElseThrow();

    private static Resource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the company's file");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-03",
        "2026-02-15, 2026-02-23",
        "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05",
        "2026-06-19, 2026-06-21",
        "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07",
        "2027-01-01, 2027-01-01",
        "2027-02-05, 2027-02-08",
        "2027-04-05, 2027-04-05",
        "2027-05-01, 2027-05-02",
        "2027-06-09, 2027-06-09",
        "2027-09-15, 2027-09-15",
        "2027-10-01, 2027-10-03"
    })
    void isClosedOnChinasHolidays(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).allSatisfy(it -> {
            assertThat(CN.openOn(it)).isEmpty();
            assertThat(CN.exceptions()).anyMatch(special -> special.date().equals(it));
        });
    }

    @Test
    void isOpenOnTheWeekendDaysThatAreWorkedInExchange() {
        var worked = CN.exceptions().stream()
                .filter(it -> !it.open().isEmpty())
                .map(Calendar.SpecialDay::date)
                .toList();

        assertThat(worked)
                .containsExactly(
                        LocalDate.of(2026, 1, 4),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 10, 10));
        assertThat(worked).allSatisfy(it -> {
            assertThat(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).contains(it.getDayOfWeek());
            assertThat(CN.openOn(it)).isEqualTo(CN.openOn(LocalDate.of(2026, 3, 2)));
        });
    }

    /** 261 days from Monday to Friday, less 19 of them that are off, and 6 days of weekends that are worked. */
    @Test
    void hasAsManyWorkingDaysIn2026AsTheNoticeLeaves() {
        var year = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1));

        assertThat(year.filter(it -> !CN.openOn(it).isEmpty())).hasSize(248);
    }

    @Test
    void isAlwaysOpenWhereItSaysSo() {
        var always = SHIPPED.calendar("ALWAYS").orElseThrow();
        var start =
                LocalDateTime.parse("2026-02-16T03:00").atZone(always.zone()).toInstant();

        var terms = new ClockRules(
                new VersionRef("P", 1), always, Target.working(Duration.ofDays(3)), EscalationPlan.NONE, null);

        assertThat(started(start, terms).due()).isEqualTo(start.plus(Duration.ofDays(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, STANDARD, false",
        "URGENT, URGENT, false",
        "COMMUNICATIVE, COMMUNICATIVE, false",
        "NEW, STANDARD, true"
    })
    void findsThePolicyOfACode(String code, String policy, boolean fallback) {
        var choice = SHIPPED.choose(code, "S2", "VALID", "EQUIPMENT", "QUALITY");

        assertThat(choice.policy().id()).isEqualTo(policy);
        assertThat(choice.fallback()).isEqualTo(fallback);
    }

    @Test
    void limitsEverythingThatHasATimeOfItsOwn() {
        assertThat(SHIPPED.policies()).hasSize(3).allSatisfy(policy -> {
            for (var metric : EnumSet.complementOf(EnumSet.of(Metric.PROMISE, Metric.MEDIATION))) {
                assertThat(SHIPPED.terms(policy, metric))
                        .as("%s %s", policy.id(), metric)
                        .isPresent();
            }
        });
    }

    /** Received on the eve of a long holiday: people have until after it, the law does not care. */
    @Test
    void countsPromisesByWorkingTimeAndTheLawByTheCalendar() {
        assertThat(due(Metric.FIRST_RESPONSE)).isEqualTo("2026-02-24T10:00");
        assertThat(due(Metric.STATUTORY)).isEqualTo("2026-03-02T00:00");
    }

    private static String due(Metric metric) {
        var policy = SHIPPED.policy("STANDARD").orElseThrow();
        var start = LocalDateTime.parse("2026-02-14T17:00").atZone(CN.zone()).toInstant();
        var terms = SHIPPED.terms(policy, metric).orElseThrow();
        return LocalDateTime.ofInstant(started(start, terms).due(), ZoneId.of("Asia/Shanghai"))
                .toString();
    }

    private static Clock started(Instant start, ClockRules terms) {
        var key = Clock.Key.of(Metric.RESOLUTION, 1);
        return Clocks.NONE.after(Clock.start(key, start, terms)).find(key).orElseThrow();
    }

    @Test
    void asksForMoreThePricierARemedyIs() {
        var policy = SHIPPED.policy("STANDARD").orElseThrow();

        assertThat(policy.approval("APOLOGY", "S3")).isEmpty();
        assertThat(policy.approval("REPLACEMENT", "S3").orElseThrow().level()).isEqualTo(1);
        assertThat(policy.approval("APOLOGY", "S1").orElseThrow().level()).isEqualTo(3);
        assertThat(Set.of(5_000L, 100_000L, 1_000_000L).stream()
                        .map(it -> policy.approval("REFUND", "S3", it, "CNY")
                                .orElseThrow()
                                .level())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(policy.approval("REFUND", "S3", 5_000_000, "CNY")
                        .orElseThrow()
                        .approvers())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {id: A, zone: Asia/Shanghai, nominalDay: PT8H, week: [{day: MONDAY, opn: []}]}                      | opn
                    {id: A, zone: Asia/Shanghai, nominalDay: PT8H, week: [{day: MONDAY, open: ['9-12']}]}               | week[0].open[0]
                    {id: A, zone: Asia/Shanghai, nominalDay: PT8H, week: [{day: MONDAY, open: []}]}                     | week
                    {id: A, zone: Mars/Olympus, nominalDay: PT8H, week: [{day: MONDAY, open: ['09:00-12:00']}]}         | zone
                    {zone: Asia/Shanghai, nominalDay: PT8H, week: [{day: MONDAY, open: ['09:00-12:00']}]}               | an id
                    {id: A, id: B, zone: Asia/Shanghai}                                                                 | duplicate
                    """)
    void refusesCalendarsThatItDoesNotUnderstandToTheLastWord(String calendar, String named) {
        assertThatThrownBy(() -> FILES.calendars(file("calendars:\n  - " + calendar + "\n")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("the company's file")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {id: P, order: 1, calendar: MOON, limits: [{metric: TASK, unit: WORKING_DAYS, days: 1}], board: {quorum: 1, deadline: P1D}, actionWindow: P1D} | MOON
                    {id: P, order: 1, calendar: CN, limits: [{metric: TASK, unit: UNTIL}], board: {quorum: 1, deadline: P1D}, actionWindow: P1D}                  | limits[0].unit
                    {id: P, order: 1, calendar: CN, limits: [{metric: TASK, unit: WORKING_DAYS, time: PT1H}], board: {quorum: 1, deadline: P1D}, actionWindow: P1D} | limits[0].time
                    {id: P, order: 1, calendar: CN, limits: [], board: {quorum: 1, deadline: P1D}, actionWindow: P1D}                                             | limits
                    """)
    void refusesPoliciesThatCannotWork(String policy, String named) {
        assertThatThrownBy(() -> FILES.policies(file("policies:\n  - " + policy + "\n"), List.of("CN")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(named);
    }
}
