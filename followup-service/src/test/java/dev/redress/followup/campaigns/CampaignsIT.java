package dev.redress.followup.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.followup.campaigns.domain.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Campaigns from their opening to their result, over HTTP and on their topics. */
class CampaignsIT extends RunningCampaigns {
    @Test
    void asksASampleRemindsItAndReportsWhatCame() {
        var id = opened(
                ", 'coverageTarget': 0.5, 'reminders': ['PT1S'], 'seed': 's', 'name': 'Half a year, 13812345678'");
        complained("cu-a", from.atStartOfDay(ZONE).toInstant());
        complained("cu-b", to.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1));
        complained("cu-late", to.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(filled(id, "cu-a", "cu-1", "cu-2", "cu-3", "cu-4", "cu-5")).isEqualTo(listing(6, 0, 6));
        assertThat(filled(id, "cu-1", "cu-6", "cu-6")).isEqualTo(listing(1, 2, 7));
        assertThat(look("/campaigns/" + id).path("frame").intValue()).isEqualTo(7);

        var drawn = does("manager", "/campaigns/" + id + "/sample", "");

        assertThat(drawn.path("state").asText()).isEqualTo("DRAWN");
        assertThat(numbers(drawn.path("all"), "frame", "sample")).containsExactly(8, 4);
        assertThat(numbers(drawn.path("complained"), "frame", "sample")).containsExactly(2, 1);
        awaitCampaign(id, it -> it.at("/all/issued").intValue() == 4);
        awaitCampaign(id, it -> it.at("/all/reminded").intValue() == 4);
        var complainant = invited(id, "&complained=true").get(0);
        assertThat(complainant.path("customerRef").asText()).isIn(ref("cu-a"), ref("cu-b"));
        var others = invited(id, "&complained=false&state=ISSUED");
        assertThat(others).hasSize(3);

        var answered = answers(id(complainant), 2, "Call me on 13812345678. ");
        assertThat(answered.path("comment").asText()).isEqualTo("Call me on [phone].");
        assertThat(answered.path("endedBy").asText()).isEqualTo("local-agent");
        var byLink = service.answer(
                id(others.get(0)),
                List.of(new Answer("OVERALL", 4), new Answer("PRODUCT", 5), new Answer("SERVICE", 5)),
                "",
                "E3001");
        assertThat(byLink.questions()).hasSize(3);
        does("agent", "/invitations/" + id(others.get(1)) + "/decline", "");
        var undelivered =
                does("agent", "/invitations/" + id(others.get(2)) + "/undelivered", "{'reason': 'no li@example.com'}");
        assertThat(undelivered.path("reason").asText()).isEqualTo("no [email]");
        does("quality", "/campaigns/" + id + "/close", "");

        var closed = awaitCampaign(id, it -> it.path("state").asText().equals("CLOSED"));
        assertThat(closed.path("name").asText()).isEqualTo("Half a year, [phone]");
        assertThat(closed.path("closedBy").asText()).isEqualTo("local-quality");
        assertThat(numbers(closed.path("all"), "issued", "answered", "declined", "undelivered", "unanswered"))
                .containsExactly(4, 2, 1, 1, 0);
        assertThat(closed.at("/all/coverage").decimalValue()).isEqualByComparingTo("0.375");
        assertThat(closed.path("targetMet").booleanValue()).isFalse();
        assertThat(closed.at("/all/response").decimalValue()).isEqualByComparingTo("0.6667");
        assertThat(closed.at("/all/leastResponse").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(closed.at("/all/nonResponse").decimalValue()).isEqualByComparingTo("0");
        assertThat(closed.at("/others/response").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(closed.at("/all/results/0/question").asText()).isEqualTo("OVERALL");
        assertThat(closed.at("/all/results/0/mean").decimalValue()).isEqualByComparingTo("3");
        assertThat(closed.at("/all/results/0/distribution"))
                .map(JsonNode::intValue)
                .containsExactly(0, 1, 0, 1, 0);
        assertThat(closed.at("/others/results")).hasSize(3);

        assertThat(types(CAMPAIGNS, id, 3))
                .containsExactly("campaign.opened.v1", "campaign.drawn.v1", "campaign.closed.v1");
        var told = told(CAMPAIGNS, id, 3);
        assertThat(told.get(0).value()).doesNotContain("13812345678");
        assertThat(numbers(told.get(2).json(), "frame", "sample", "answered", "declined", "undelivered", "unanswered"))
                .containsExactly(8, 4, 2, 1, 1, 0);
        assertThat(types(INVITATIONS, id(complainant), 3))
                .containsExactly("invitation.issued.v1", "invitation.reminded.v1", "invitation.answered.v1");
        var link = told(INVITATIONS, id(others.get(0)), 3).get(2).json();
        assertThat(link.path("way").asText()).isEqualTo("LINK");
        assertThat(link.path("by").asText()).as("who handed out the link").isEqualTo("E3001");
        assertThat(types(INVITATIONS, id(others.get(1)), 3)).endsWith("invitation.declined.v1");
        assertThat(types(INVITATIONS, id(others.get(2)), 3)).endsWith("invitation.undelivered.v1");
    }

    @Test
    void closesWhenItsTimeIsOverAndLetsLapseWhatIsOpen() {
        var id = opened(", 'openFor': 'PT1S', 'reminders': []");
        filled(id, "cu-1", "cu-2");
        does("quality", "/campaigns/" + id + "/sample", "");

        var closed = awaitCampaign(id, it -> it.path("state").asText().equals("CLOSED"));

        assertThat(closed.path("closedBy").asText()).isEqualTo("redress");
        assertThat(closed.path("closedAt")).isEqualTo(closed.path("closesAt"));
        assertThat(closed.at("/all/asked").intValue())
                .as("nobody was, though two were drawn")
                .isZero();
        assertThat(closed.path("targetMet").booleanValue()).isFalse();
        assertThat(closed.at("/all").has("nonResponse")).isFalse();
        var invitation = invited(id, "&state=LAPSED").get(1);
        assertThat(types(INVITATIONS, id(invitation), 2))
                .containsExactly("invitation.issued.v1", "invitation.lapsed.v1");
        assertThat(told(CAMPAIGNS, id, 3).get(2).json().path("unanswered").intValue())
                .isEqualTo(2);
        refused("agent", "/invitations/" + id(invitation) + "/decline", "", 409, "followup:not-now");
        refused("quality", "/campaigns/" + id + "/frame", customers("cu-3"), 409, "followup:not-now");
        assertThat(does("manager", "/campaigns/" + id + "/close", "")).isEqualTo(look("/campaigns/" + id));
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        var key = "key-" + mark;
        var plan = plan(", 'coverageTarget': 1");
        var id = id(read(post("manager", "/campaigns", plan, key).expectStatus().isCreated()));
        assertThat(id(read(
                        post("manager", "/campaigns", plan, key).expectStatus().isOk())))
                .isEqualTo(id);
        post("manager", "/campaigns", plan(""), key).expectStatus().isEqualTo(409);
        filled(id, "cu-1", "cu-2");
        assertThat(filled(id, "cu-1", "cu-2")).isEqualTo(listing(0, 2, 2));

        does("manager", "/campaigns/" + id + "/sample", "");
        var drawn = awaitCampaign(id, it -> it.at("/all/issued").intValue() == 2);
        assertThat(does("quality", "/campaigns/" + id + "/sample", "")).isEqualTo(drawn);
        var invitation = id(invited(id, "").get(0));
        var first = answers(invitation, 3, "");
        assertThat(answers(invitation, 3, "")).isEqualTo(first);
        refused("agent", "/invitations/" + invitation + "/answer", marks(4, ""), 409, "followup:not-now");
        refused("agent", "/invitations/" + invitation + "/decline", "", 409, "followup:not-now");
        does("quality", "/campaigns/" + id + "/close", "");
        awaitCampaign(id, it -> it.path("state").asText().equals("CLOSED"));

        assertThat(answers(invitation, 3, "")).as("also after the end").isEqualTo(first);
        assertThat(types(INVITATIONS, invitation, 2)).hasSize(2);
        assertThat(types(CAMPAIGNS, id, 3)).hasSize(3);
    }

    /** What a process leaves behind that dies after the sample was settled, in the middle of issuing. */
    @Test
    void goesOnWhereAnotherDied() {
        var id = opened(", 'coverageTarget': 0.6");
        var customers = IntStream.range(0, 1200).mapToObj(it -> ref("cu-" + it)).toList();
        does("quality", "/campaigns/" + id + "/frame", customers(customers));
        var campaign = campaigns.find(id).orElseThrow();
        var work = new Invitations(invitations);
        var now = Instant.now();
        var frame = work.frame(id, campaign.frame(), "none");
        var drawn = frame.draw(campaign.plan()).others();
        assertThat(drawn).hasSize(720);
        work.changeAll(
                id,
                drawn.subList(0, 100),
                "died",
                customer -> it -> it.issue(false, now.plus(campaign.plan().openFor()), List.of(), now));

        campaigns.change(id, "died", it -> it.draw(it.batches(), "none", frame, new Stamp("E4100", now)));

        awaitCampaign(id, it -> it.at("/all/issued").intValue() == 720);
        var issued = Patience.await().until(() -> issuedOf(id), it -> it.size() == 720);
        assertThat(issued.values()).as("each once").containsOnly(1);
        assertThat(issued.keySet()).isEqualTo(Set.copyOf(drawn));
    }

    /** How many issues were told of each customer of a campaign, counting each message once. */
    private static Map<String, Integer> issuedOf(String campaignId) {
        var ids = new HashSet<String>();
        var issued = new HashMap<String, Integer>();
        WIRE.all(INVITATIONS).stream()
                .filter(it -> it.type().equals("invitation.issued.v1") && ids.add(it.id()))
                .map(Received::json)
                .filter(it -> it.path("campaignId").asText().equals(campaignId))
                .forEach(it -> issued.merge(it.path("customerRef").asText(), 1, Integer::sum));
        return issued;
    }

    @Test
    void doesNotCountWhatARequestLeftBehindThatDied() {
        var id = opened("");
        new Invitations(invitations).putDown(id, List.of(ref("cu-1"), ref("cu-2")), "lost", "died");
        assertThat(look("/campaigns/" + id).path("frame").intValue()).isZero();
        refused("quality", "/campaigns/" + id + "/sample", "", 409, "followup:empty-frame");

        assertThat(filled(id, "cu-1")).as("said again").isEqualTo(listing(1, 0, 1));

        var drawn = does("quality", "/campaigns/" + id + "/sample", "");
        assertThat(numbers(drawn.path("all"), "frame", "sample")).containsExactly(1, 1);
    }
}
