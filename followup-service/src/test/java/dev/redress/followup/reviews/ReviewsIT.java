package dev.redress.followup.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Received;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews over HTTP and on their topic. */
class ReviewsIT extends RunningReviews {
    @Test
    void isDrawnAssignedMarkedDisputedAndDecidedAndToldEachTime() {
        var complaint = closed(1, ComplaintSeverity.S2).get(0);
        var sample = drawn("");
        var id = sample.at("/drawn/0/reviewId").asText();
        assertThat(sample.at("/drawn/0/complaintId").asText()).isEqualTo(complaint);

        var open = look("/reviews/" + id);
        assertThat(open.path("state").asText()).isEqualTo("OPEN");
        assertThat(open.path("handler").asText()).isEqualTo(handler);
        assertThat(open.path("month").asText()).isEqualTo(month.toString());
        assertThat(open.at("/stratum/name").asText()).isEqualTo(department + " S2");

        var marked = completed(id);
        assertThat(marked.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(marked.path("mean").decimalValue()).isEqualTo("3.67");
        assertThat(marked.at("/result/remarks").asText()).isEqualTo("late; he was called at [phone]");

        var disputed = json(post(person(handler, "agent"), "/reviews/" + id + "/disputes", "{'words':'agreed so'}")
                .expectStatus()
                .isOk());
        assertThat(disputed.path("state").asText()).isEqualTo("DISPUTED");

        var upheld = json(post(
                        role("manager"),
                        "/reviews/" + id + "/disputes/1/decision",
                        "{'decision':'UPHELD','words':'it was','scores':" + OTHER_MARKS + "}")
                .expectStatus()
                .isOk());
        assertThat(upheld.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(upheld.path("mean").decimalValue()).isEqualTo("4.5");
        assertThat(upheld.at("/result/mean").decimalValue()).isEqualTo("3.67");
        assertThat(look("/reviews/" + id)).isEqualTo(upheld);

        var told = told(id, 5);
        assertThat(told)
                .extracting(Received::type)
                .containsExactly(
                        "review.opened.v1",
                        "review.assigned.v1",
                        "review.completed.v1",
                        "review.disputed.v1",
                        "review.dispute-decided.v1");
        assertThat(told)
                .allSatisfy(
                        it -> assertThat(it.json().path("complaintId").asText()).isEqualTo(complaint));
        var progress = look("/reviews/samples/" + month).path("progress");
        assertThat(progress.path("opened").intValue()).isEqualTo(1);
        assertThat(progress.path("completed").intValue()).isEqualTo(1);
        assertThat(progress.path("mean").decimalValue()).isEqualTo("4.5");
        assertThat(progress.path("weightedMean").decimalValue()).isEqualTo("4.5");
    }

    @Test
    void keepsTheVersionOfTheChecklistThatItWasOpenedWith() {
        var checklist = "T-" + UUID.randomUUID();
        define(checklist, "COURTESY", 1);
        closed(1, ComplaintSeverity.S3);
        var id = drawn(",'checklist':'" + checklist + "'")
                .at("/drawn/0/reviewId")
                .asText();
        define(checklist, "TASTE", 1);

        var result = "/reviews/" + id + "/result";
        invalid(post(role("manager"), result, "{'scores':[{'item':'TASTE','score':5}]}"), "scores[0].item", "unknown");
        var marked = json(post(role("manager"), result, "{'scores':[{'item':'COURTESY','score':5}]}")
                .expectStatus()
                .isOk());

        assertThat(marked.path("checklistVersion").intValue()).isEqualTo(1);
    }

    @Test
    void waitsForSomebodyWhoMayReviewIt() {
        allReviewersButTheseAreParties();
        var id = drawn("").at("/drawn/0/reviewId").asText();
        assertThat(look("/reviews/" + id).has("reviewer")).isFalse();
        assertThat(told(id, 1)).hasSize(1);

        var late = "Q3-" + UUID.randomUUID();
        hire(late);
        rounds.look();

        assertThat(look("/reviews/" + id).path("reviewer").asText()).isEqualTo(late);
        assertThat(told(id, 2).get(1).json().path("by").asText()).isEqualTo("redress");
    }

    @Test
    void isReviewedByAnyoneWithTheRoleWhileNobodyHasIt() {
        allReviewersButTheseAreParties();
        var id = drawn("").at("/drawn/0/reviewId").asText();
        var result = "/reviews/" + id + "/result";

        refused(post(person(ONE, "quality"), result, MARKS), 403, "party");
        post(role("quality"), result, MARKS).expectStatus().isOk();
    }

    @Test
    void isGivenToSomebodyElse() {
        var third = "Q3-" + UUID.randomUUID();
        hire(third);
        allReviewersButTheseAreParties(ONE, OTHER);
        var id = drawn("").at("/drawn/0/reviewId").asText();
        var first = look("/reviews/" + id).path("reviewer").asText();
        var second = first.equals(ONE) ? OTHER : ONE;
        var uri = "/reviews/" + id + "/reviewer";
        var asked = "{'reviewer':'" + second + "'}";

        var after = json(post(role("lead"), uri, asked).expectStatus().isOk());

        assertThat(after.path("reviewer").asText()).isEqualTo(second);
        assertThat(json(post(role("lead"), uri, asked).expectStatus().isOk())).isEqualTo(after);
        invalid(post(role("lead"), uri, "{'reviewer':'nobody'}"), "reviewer", "unknown");
        invalid(post(role("lead"), uri, "{'reviewer':'" + third + "'}"), "reviewer", "party");
        refused(post(person(first, "quality"), "/reviews/" + id + "/result", MARKS), 403, "not-yours");
        var told = told(id, 3);
        assertThat(told).hasSize(3);
        assertThat(told.get(2).json().path("previous").asText()).isEqualTo(first);
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        var id = opened();
        var marked = completed(id);
        assertThat(completed(id)).isEqualTo(marked);
        refused(
                post(role("manager"), "/reviews/" + id + "/result", "{'scores':[{'item':'COURTESY','score':1}]}"),
                409,
                "not-now");
        var disputes = "/reviews/" + id + "/disputes";
        var disputed = json(post(person(handler, "agent"), disputes, "{'words':'no'}")
                .expectStatus()
                .isOk());
        assertThat(json(post(person(handler, "agent"), disputes, "{'words':'no'}")
                        .expectStatus()
                        .isOk()))
                .isEqualTo(disputed);
        refused(post(role("lead"), disputes, "{'words':'other words'}"), 409, "not-now");
        var decision = "{'decision':'DISMISSED','words':'yes'}";
        var decided = json(post(role("manager"), disputes + "/1/decision", decision)
                .expectStatus()
                .isOk());
        assertThat(json(post(role("quality"), disputes + "/1/decision", decision)
                        .expectStatus()
                        .isOk()))
                .isEqualTo(decided);
        refused(post(role("manager"), disputes + "/1/decision", decision.replace("yes", "no")), 409, "not-now");

        assertThat(told(id, 5)).hasSize(5);
    }

    @Test
    void isDisputedAndDecidedUponByThoseWhoMay() {
        var id = opened();
        var disputes = "/reviews/" + id + "/disputes";
        refused(post(role("lead"), disputes, "{'words':'no'}"), 409, "not-now");
        var reviewer = completed(id).at("/result/by").asText();
        refused(post(role("agent"), disputes, "{'words':'no'}"), 403, "not-yours");
        post(role("lead"), disputes, "{'words':'no'}").expectStatus().isOk();

        var decision = "{'decision':'DISMISSED','words':'yes'}";
        refused(post(person(reviewer, "quality"), disputes + "/1/decision", decision), 403, "own-work");
        refused(post(person(handler, "quality"), disputes + "/1/decision", decision), 403, "party");
        refused(post(role("quality"), disputes + "/2/decision", decision), 404, "not-found");
        invalid(
                post(role("quality"), disputes + "/1/decision", decision.replace("DISMISSED", "UPHELD")),
                "scores",
                "needed");
        invalid(
                post(
                        role("quality"),
                        disputes + "/1/decision",
                        "{'decision':'DISMISSED','words':'yes','scores':" + OTHER_MARKS + "}"),
                "scores",
                "contradiction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scores':[]}                                                              | scores          | size",
                "{'scores':[{'item':'COURTESY','score':6}]}                                 | scores[0].score | max",
                "{'scores':[{'item':'COURTESY','score':0}]}                                 | scores[0].score | min",
                "{'scores':[{'item':'COURTESY'}]}                                           | scores[0].score | not-null",
                "{'scores':[{'item':'COURTESY','score':5},{'item':'COURTESY','score':5}]}   | scores[1].item  | repeated",
                "{'scores':[{'item':'TASTE','score':5}]}                                    | scores[0].item  | unknown",
                "{'scores':[{'item':'COURTESY','score':5}],'remark':'x'}                    | remark          | unknown-field"
            })
    void namesTheMarkThatIsWrong(String body, String field, String code) {
        var id = opened();

        invalid(post(role("manager"), "/reviews/" + id + "/result", body), field, code);
    }

    @Test
    void findsReviewsByWhatTheyAre() {
        closed(3, ComplaintSeverity.S3);
        drawn("");
        var here = "/reviews?department=" + department;
        var all = look(here);
        var first = all.at("/items/0/id").asText();
        var reviewer = all.at("/items/0/reviewer").asText();
        completed(first);

        assertThat(all.path("total").intValue()).isEqualTo(3);
        assertThat(texts(look(here + "&state=COMPLETED").path("items"), "id")).containsExactly(first);
        assertThat(texts(look(here + "&state=OPEN").path("items"), "id"))
                .hasSize(2)
                .doesNotContain(first);
        assertThat(look(here + "&state=OPEN,COMPLETED").path("total").intValue())
                .isEqualTo(3);
        assertThat(texts(look(here + "&reviewer=" + reviewer).path("items"), "id"))
                .contains(first);
        assertThat(look(here + "&reviewer=nobody").path("total").intValue()).isZero();
        assertThat(look(here + "&month=" + month).path("total").intValue()).isEqualTo(3);
        assertThat(look(here + "&month=" + month.minusMonths(1)).path("total").intValue())
                .isZero();
        assertThat(texts(look(here + "&size=2&page=1").path("items"), "id")).hasSize(1);
        invalid(get("quality", "/reviews?mont=2001-01"), "mont", "unknown-parameter");
        invalid(get("quality", "/reviews?state=DONE"), "state", "unreadable");
        assertThat(texts(look("/reviews/samples?size=60").path("items"), "month"))
                .contains(month.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "agent, true, false, false, false, true",
        "lead, true, false, true, false, true",
        "manager, true, true, true, true, true",
        "quality, true, true, true, true, false",
        "publisher, false, false, false, false, false"
    })
    void opensTheDoorsToWhoMay(
            String role, boolean reads, boolean draws, boolean assigns, boolean judges, boolean disputes) {
        var id = "/reviews/" + UUID.randomUUID();

        get(role, "/reviews").expectStatus().isEqualTo(reads ? 200 : 403);
        get(role, id).expectStatus().isEqualTo(reads ? 404 : 403);
        get(role, "/reviews/samples").expectStatus().isEqualTo(reads ? 200 : 403);
        get(role, "/reviews/samples/1998-01").expectStatus().isEqualTo(reads ? 404 : 403);
        get(role, "/checklists").expectStatus().isEqualTo(reads ? 200 : 403);
        post(role(role), "/reviews/samples", "{}").expectStatus().isEqualTo(draws ? 400 : 403);
        post(role(role), id + "/reviewer", "{}").expectStatus().isEqualTo(assigns ? 400 : 403);
        post(role(role), id + "/result", "{}").expectStatus().isEqualTo(judges ? 400 : 403);
        post(role(role), id + "/result", MARKS).expectStatus().isEqualTo(judges ? 404 : 403);
        post(role(role), id + "/disputes", "{}").expectStatus().isEqualTo(disputes ? 400 : 403);
        post(role(role), id + "/disputes/1/decision", "{}").expectStatus().isEqualTo(judges ? 400 : 403);
        put(role, "X", "{}").expectStatus().isEqualTo(draws ? 400 : 403);
    }
}
