package dev.redress.followup.campaigns;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.timers.Timers;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.CampaignRefusal;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.campaigns.messages.CampaignAggregate;
import dev.redress.followup.campaigns.messages.InvitationAggregate;
import dev.redress.followup.followups.KnownCases;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Campaigns and invitations, the topics that they are told on, and who may do what with them. */
@Configuration(proxyBeanMethods = false)
class CampaignBeans {
    private static final String[] PLANNERS = {"quality", "manager"};
    private static final String[] READERS = {"quality", "manager", "lead"};
    private static final String[] ASKERS = {"quality", "manager", "lead", "agent"};
    /** So many customers as one request may bring. */
    private static final int LARGEST_REQUEST = 4 * 1024 * 1024;

    @Bean
    Topic campaignsTopic() {
        return Topic.kept(CampaignAggregate.TOPIC);
    }

    @Bean
    Topic invitationsTopic() {
        return Topic.kept(InvitationAggregate.TOPIC);
    }

    @Bean
    AggregateRepository<Campaign, CampaignEvent> campaignDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(CampaignAggregate.CAMPAIGNS, mongo);
    }

    @Bean
    AggregateRepository<Invitation, InvitationEvent> invitationDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(InvitationAggregate.INVITATIONS, mongo);
    }

    @Bean
    Timers<Campaign, CampaignEvent> campaignTimers(
            Messaging messaging, AggregateRepository<Campaign, CampaignEvent> campaigns) {
        return messaging.timers(campaigns, Campaign::wake, () -> {});
    }

    @Bean
    Timers<Invitation, InvitationEvent> invitationTimers(
            Messaging messaging, AggregateRepository<Invitation, InvitationEvent> invitations) {
        return messaging.timers(invitations, Invitation::wake, () -> {});
    }

    @Bean
    CampaignService campaignDesk(
            AggregateRepository<Campaign, CampaignEvent> campaigns,
            AggregateRepository<Invitation, InvitationEvent> invitations,
            KnownCases knownCases,
            CampaignsProperties properties,
            Masking masking,
            Ids ids,
            Clock clock) {
        return new CampaignService(
                campaigns, new Invitations(invitations), knownCases, properties, masking, ids, clock);
    }

    @Bean
    Round campaignsRound(
            Rounds rounds,
            CampaignsProperties properties,
            AggregateRepository<Campaign, CampaignEvent> campaigns,
            AggregateRepository<Invitation, InvitationEvent> invitations,
            Clock clock) {
        var worker = new CampaignWorker(campaigns, new Invitations(invitations), clock);
        return rounds.every(properties.look(), "campaigns", worker::look);
    }

    @Bean
    WebFluxConfigurer framesOfManyCustomers() {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
                configurer.defaultCodecs().maxInMemorySize(LARGEST_REQUEST);
            }
        };
    }

    @Bean
    RefusalTable<CampaignRefusal, CampaignRefusal.Code> campaignRefusals() {
        return RefusalTable.of(
                CampaignRefusal.class,
                CampaignRefusal.Code.class,
                CampaignRefusal::code,
                CampaignRefusal::field,
                it -> it.notFound(CampaignRefusal.Code.NO_SUCH_CAMPAIGN, CampaignRefusal.Code.NO_SUCH_INVITATION)
                        .conflict("not-now", CampaignRefusal.Code.NOT_NOW)
                        .conflict("conflict", CampaignRefusal.Code.CONFLICT)
                        .conflict("empty-frame", CampaignRefusal.Code.EMPTY_FRAME)
                        .conflict("overtaken", CampaignRefusal.Code.OVERTAKEN)
                        .invalid("wrong-order", CampaignRefusal.Code.WRONG_ORDER)
                        .invalid("twice", CampaignRefusal.Code.TWICE)
                        .invalid("needed", CampaignRefusal.Code.NEEDED, CampaignRefusal.Code.MISSING_ANSWER)
                        .invalid("unknown-code", CampaignRefusal.Code.UNKNOWN_QUESTION)
                        .invalid("contradiction", CampaignRefusal.Code.FOREIGN_QUESTION)
                        .invalid("in-future", CampaignRefusal.Code.IN_FUTURE)
                        .invalid("before-issue", CampaignRefusal.Code.BEFORE_ISSUE));
    }

    @Bean
    @Order(20)
    AccessRules campaignAccessRules() {
        return new AccessRules()
                .permit(GET, "/campaigns", READERS)
                .permit(GET, "/campaigns/*", READERS)
                .permit(POST, "/campaigns", PLANNERS)
                .permit(POST, "/campaigns/*/frame", PLANNERS)
                .permit(POST, "/campaigns/*/sample", PLANNERS)
                .permit(POST, "/campaigns/*/close", PLANNERS)
                .permit(GET, "/campaigns/*/invitations", ASKERS)
                .permit(GET, "/invitations/*", ASKERS)
                .permit(POST, "/invitations/*/answer", ASKERS)
                .permit(POST, "/invitations/*/decline", ASKERS)
                .permit(POST, "/invitations/*/delivered", ASKERS)
                .permit(POST, "/invitations/*/undelivered", ASKERS);
    }
}
