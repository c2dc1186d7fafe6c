package dev.redress.followup.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.parts.Received;
import dev.redress.followup.followups.domain.ClosedCase;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.reviews.domain.ReviewOrder;
import dev.redress.followup.reviews.domain.ReviewSubject;
import dev.redress.followup.reviews.domain.SampleEvent.SampleDrawn;
import dev.redress.followup.reviews.domain.SampleTerms;
import dev.redress.followup.reviews.domain.Stratum;
import dev.redress.followup.reviews.domain.Trait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples: drawn by hand and by themselves, and how their reviews come to be open. */
class SamplesIT extends RunningReviews {
    @Test
    void drawsInProportionAndTheSameAgain() {
        closed(6, ComplaintSeverity.S3);
        closed(3, ComplaintSeverity.S4);
        closed(
                ComplaintSeverity.S1,
                month.atDay(1).atStartOfDay(properties.zone()).toInstant());
        var next = YearMonth.of(2001, 1).plusMonths(MONTHS.getAndIncrement());
        closed(
                ComplaintSeverity.S1,
                next.atDay(1).atStartOfDay(properties.zone()).toInstant());

        var first = drawn(",'size':5,'seed':'s-1'");

        assertThat(first.path("population").intValue()).isEqualTo(10);
        assertThat(first.path("strata").findValuesAsText("name"))
                .containsExactly(department + " S1", department + " S3", department + " S4");
        assertThat(first.path("strata").findValuesAsText("drawn")).containsExactly("1", "3", "1");
        assertThat(first.at("/progress/opened").intValue()).isEqualTo(5);
        assertThat(json(draw(",'size':5,'seed':'s-1'").expectStatus().isOk())).isEqualTo(first);
        assertThat(json(draw(",'size':5").expectStatus().isOk())).isEqualTo(first);
        assertThat(look("/reviews/samples/" + month)).isEqualTo(first);
        refused(draw(",'size':6,'seed':'s-1'"), 409, "conflict");
        refused(draw(",'size':5,'seed':'s-2'"), 409, "conflict");
        refused(draw(",'size':5,'strata':['HANDLER']"), 409, "conflict");
        assertThat(texts(look("/reviews?month=" + month).path("items"), "id"))
                .containsExactlyInAnyOrderElementsOf(texts(first.path("drawn"), "reviewId"));
    }

    /** As if this service had died after it put the sample on record and opened the first review. */
    @Test
    void opensWhatACrashLeftUnopened() {
        var stamp = new Stamp("local-quality", inMonth);
        var stratum = new Stratum("ALL", 3, 3);
        var subjects = closed(3, ComplaintSeverity.S3).stream()
                .map(it -> subject(closedCase(it), stratum))
                .toList();
        var terms = new SampleTerms("seed", 30, List.of(Trait.DEPARTMENT), "HANDLING", 1);
        var drawn = new SampleDrawn(terms, List.of(stratum), subjects, stamp);
        samples.change(month.toString(), "", it -> List.of(drawn));
        var first = SampleService.reviewId(month.toString(), subjects.get(0).complaintId());
        reviews.change(
                first, "", it -> it.open(new ReviewOrder(subjects.get(0), "HANDLING", 1, inMonth, stamp), ONE, stamp));

        rounds.look();
        rounds.look();

        var sample = look("/reviews/samples/" + month);
        assertThat(sample.at("/progress/opened").intValue()).isEqualTo(3);
        assertThat(samples.find(month.toString()).orElseThrow().complete()).isTrue();
        assertThat(texts(sample.path("drawn"), "reviewId"))
                .contains(first)
                .allSatisfy(id -> assertThat(told(id, 2))
                        .extracting(Received::type)
                        .containsExactly("review.opened.v1", "review.assigned.v1"));
    }

    private ClosedCase closedCase(String complaintId) {
        var found = new ArrayList<ClosedCase>();
        knownCases.eachClosed(Instant.EPOCH, Instant.now(), found::add);
        return found.stream()
                .filter(it -> it.complaintId().equals(complaintId))
                .findFirst()
                .orElseThrow();
    }

    private ReviewSubject subject(ClosedCase it, Stratum stratum) {
        return new ReviewSubject(
                it.complaintId(),
                it.number(),
                month.toString(),
                it.cycle(),
                it.closedAt(),
                it.department(),
                it.handler(),
                it.severity(),
                stratum,
                it.parties());
    }

    @Test
    void drawsTheMonthThatIsOverByItselfOnce() {
        closed(2, ComplaintSeverity.S3);
        var nextMonth =
                month.plusMonths(1).atDay(1).atStartOfDay(properties.zone()).toInstant();

        service(Clock.fixed(nextMonth.plus(Duration.ofHours(23)), ZoneOffset.UTC))
                .drawLast();
        get("quality", "/reviews/samples/" + month).expectStatus().isNotFound();
        var service = service(Clock.fixed(nextMonth.plus(Duration.ofHours(25)), ZoneOffset.UTC));
        service.drawLast();
        var drawn = look("/reviews/samples/" + month);
        service.drawLast();

        assertThat(look("/reviews/samples/" + month)).isEqualTo(drawn);
        assertThat(drawn.path("by").asText()).isEqualTo("redress");
        assertThat(drawn.path("seed").asText()).hasSizeGreaterThan(30);
        assertThat(drawn.at("/progress/opened").intValue()).isEqualTo(2);
    }

    private SampleService service(Clock clock) {
        var reviewers = new Reviewers(reviews, staff, properties.zone(), clock);
        return new SampleService(samples, reviews, knownCases, checklists, reviewers, properties, ids, clock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | month     | not-null",
                "{'month':'2035-01'}                        | month     | not-over",
                "{'month':'soon'}                           | month     | unreadable",
                "{'month':'1999-01','size':0}               | size      | min",
                "{'month':'1999-01','strata':[]}            | strata    | size",
                "{'month':'1999-01','strata':['COLOUR']}    | strata[0] | unreadable",
                "{'month':'1999-01','seed':'two words'}     | seed      | pattern",
                "{'month':'1999-01','checklist':'NONE'}     | checklist | unknown"
            })
    void namesWhatIsWrongWithASample(String body, String field, String code) {
        invalid(post(role("quality"), "/reviews/samples", body), field, code);
    }

    @Test
    void drawsAgainWhatFoundNothing() {
        var empty = drawn("");
        assertThat(empty.path("population").intValue()).isZero();
        draw("").expectStatus().isOk();
        closed(1, ComplaintSeverity.S3);

        assertThat(drawn("").path("population").intValue()).isEqualTo(1);
    }
}
