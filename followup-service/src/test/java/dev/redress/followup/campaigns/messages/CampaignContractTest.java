package dev.redress.followup.campaigns.messages;

import static dev.redress.followup.campaigns.messages.CampaignAggregate.CAMPAIGNS;
import static dev.redress.followup.campaigns.messages.InvitationAggregate.INVITATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.CampaignEvent.AllIssued;
import dev.redress.followup.campaigns.domain.CampaignEvent.Closed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Drawn;
import dev.redress.followup.campaigns.domain.CampaignEvent.Ended;
import dev.redress.followup.campaigns.domain.CampaignEvent.Listed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Opened;
import dev.redress.followup.campaigns.domain.CampaignPlan;
import dev.redress.followup.campaigns.domain.CampaignTally;
import dev.redress.followup.campaigns.domain.Draw;
import dev.redress.followup.campaigns.domain.Frame;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.campaigns.domain.InvitationEvent.Answered;
import dev.redress.followup.campaigns.domain.InvitationEvent.Declined;
import dev.redress.followup.campaigns.domain.InvitationEvent.Delivered;
import dev.redress.followup.campaigns.domain.InvitationEvent.Issued;
import dev.redress.followup.campaigns.domain.InvitationEvent.Lapsed;
import dev.redress.followup.campaigns.domain.InvitationEvent.PutDown;
import dev.redress.followup.campaigns.domain.InvitationEvent.Reminded;
import dev.redress.followup.campaigns.domain.InvitationEvent.Undelivered;
import dev.redress.followup.campaigns.domain.Reply;
import dev.redress.followup.followups.domain.SurveyWay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write of campaigns and invitations equals the published examples. */
public class CampaignContractTest {
    /** From an example's data to the event of ours that it tells. */
    private static final Map<String, Function<JsonNode, CampaignEvent>> CAMPAIGN_EVENTS = Map.of(
            "campaign.opened.v1",
                    it -> new Opened(
                            new CampaignPlan(
                                    it.path("name").textValue(),
                                    LocalDate.parse(it.path("from").textValue()),
                                    LocalDate.parse(it.path("to").textValue()),
                                    it.path("coverageTarget").decimalValue(),
                                    it.path("seed").textValue(),
                                    Duration.ofDays(30),
                                    List.of(),
                                    List.of()),
                            stamp(it, "openedAt")),
            "campaign.drawn.v1",
                    it -> new Drawn(new Draw(
                            size(it.path("frame")),
                            size(it.path("sample")),
                            "complained",
                            time(it, "closesAt"),
                            stamp(it, "drawnAt"))),
            "campaign.closed.v1",
                    it -> new Closed(
                            new CampaignTally(
                                    it.path("frame").intValue(),
                                    it.path("sample").intValue(),
                                    it.path("answered").intValue(),
                                    it.path("declined").intValue(),
                                    it.path("undelivered").intValue(),
                                    it.path("unanswered").intValue()),
                            stamp(it, "closedAt")));

    private static final Map<String, Function<JsonNode, InvitationEvent>> INVITATION_EVENTS = Map.of(
            "invitation.issued.v1",
                    it -> new Issued(
                            it.path("complained").booleanValue(),
                            time(it, "closesAt"),
                            List.of(),
                            stamp(it, "issuedAt")),
            "invitation.reminded.v1", it -> new Reminded(it.path("reminder").intValue(), stamp(it, "remindedAt")),
            "invitation.answered.v1",
                    it -> new Answered(new Reply(
                            SurveyWay.valueOf(it.path("way").textValue()),
                            answers(it.path("answers")),
                            it.path("comment").asText(),
                            stamp(it, "answeredAt"))),
            "invitation.declined.v1", it -> new Declined(stamp(it, "declinedAt")),
            "invitation.delivered.v1", it -> new Delivered(stamp(it, "deliveredAt")),
            "invitation.undelivered.v1", it -> new Undelivered(it.path("reason").asText(), stamp(it, "undeliveredAt")),
            "invitation.lapsed.v1", it -> new Lapsed(stamp(it, "lapsedAt")));

    /** The types that are written here; the catalogue knows those of the whole service. */
    public static Set<String> types() {
        return Stream.concat(CAMPAIGNS.types().stream(), INVITATIONS.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<Arguments> everyExample() {
        return types().stream()
                .sorted()
                .flatMap(type -> Stream.of("full", "minimal").map(variant -> Arguments.of(type, variant)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyExample")
    void writesWhatThePublishedExampleSays(String type, String variant) throws JsonProcessingException {
        var example = Contract.published().example(type, variant);

        var told = announce(type, example);
        var data = told.data().apply(example.path("version").longValue());

        assertThat(told.topic())
                .isEqualTo(type.startsWith("campaign") ? "complaints.campaigns" : "complaints.invitations");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.time())
                .isEqualTo(time(example, type.substring(type.indexOf('.') + 1, type.lastIndexOf('.')) + "At"));
        ContractRules.assertEqualsExample(type, variant, WireFormat.mapper().writeValueAsString(data));
    }

    private static OutboundEvent announce(String type, JsonNode example) {
        if (CAMPAIGN_EVENTS.containsKey(type)) {
            var id = example.path("campaignId").textValue();
            var event = CAMPAIGN_EVENTS.get(type).apply(example);
            return CAMPAIGNS.outbound(id, Campaign.unopened(id), event).orElseThrow();
        }
        var to = new PutDown(
                        example.path("campaignId").textValue(),
                        example.path("customerRef").asText(),
                        "batch")
                .applyTo(Invitation.unknown(example.path("invitationId").textValue()));
        return INVITATIONS
                .outbound(to.id(), to, INVITATION_EVENTS.get(type).apply(example))
                .orElseThrow();
    }

    @Test
    void tellsEveryEventButTheStepsOnTheWay() {
        var campaigns = CAMPAIGN_EVENTS.entrySet().stream()
                .map(it -> it.getValue().apply(Contract.published().example(it.getKey(), "full")));
        var invitations = INVITATION_EVENTS.entrySet().stream()
                .map(it -> it.getValue().apply(Contract.published().example(it.getKey(), "full")));
        var quiet = List.of(new Listed("batch"), new AllIssued(), new Ended(Stamp.bySystem(Instant.EPOCH)));
        var unsaid = new PutDown("campaign", "cu-1", "batch");

        assertThat(Stream.concat(campaigns, quiet.stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(CampaignEvent.class.getPermittedSubclasses()));
        assertThat(Stream.concat(invitations, Stream.of(unsaid))
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(InvitationEvent.class.getPermittedSubclasses()));
        assertThat(quiet)
                .allSatisfy(it -> assertThat(CAMPAIGNS.outbound("campaign", Campaign.unopened("campaign"), it))
                        .isEmpty());
        assertThat(INVITATIONS.outbound("invitation", Invitation.unknown("invitation"), unsaid))
                .isEmpty();
    }

    private static Stamp stamp(JsonNode it, String field) {
        return new Stamp(it.path("by").textValue(), time(it, field));
    }

    private static Instant time(JsonNode it, String field) {
        return Instant.parse(it.path(field).textValue());
    }

    private static Frame.Size size(JsonNode it) {
        return new Frame.Size(
                it.path("customers").intValue(), it.path("complained").intValue());
    }

    private static List<Answer> answers(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(it -> new Answer(
                        it.path("question").textValue(), it.path("score").intValue()))
                .toList();
    }
}
