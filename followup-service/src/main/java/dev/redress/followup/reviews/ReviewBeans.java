package dev.redress.followup.reviews;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.KnownCases;
import dev.redress.followup.reviews.domain.Checklist;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewRefusal;
import dev.redress.followup.reviews.domain.SampleEvent;
import dev.redress.followup.reviews.messages.ReviewAggregate;
import dev.redress.followup.reviews.settings.ChecklistFile;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The checklists, samples and reviews, the topic that reviews are told on, and who may do what with them. */
@Configuration(proxyBeanMethods = false)
class ReviewBeans {
    private static final String[] READERS = {"agent", "lead", "manager", "quality"};
    private static final String[] JUDGES = {"quality", "manager"};

    @Bean
    Topic reviewsTopic() {
        return Topic.kept(ReviewAggregate.TOPIC);
    }

    @Bean
    AggregateRepository<Review, ReviewEvent> reviewDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(ReviewAggregate.REVIEWS, mongo);
    }

    @Bean
    AggregateRepository<MonthlySample, SampleEvent> sampleDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(SampleAggregate.SAMPLES, mongo);
    }

    @Bean
    Settings<Checklist> checklists(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new Settings<>(messaging, mongo, "checklists", Checklist.class, clock);
    }

    @Bean
    StartupPreparation reviewsOpening(
            Settings<Checklist> checklists,
            StrictYaml yaml,
            ReviewsProperties properties,
            Validator validator,
            Clock clock) {
        var given = ChecklistFile.read(yaml, properties.checklists(), validator);
        return new StartupPreparation(
                () -> {
                    checklists.seed(given);
                    if (checklists.current(properties.checklist()).isEmpty()) {
                        throw new IllegalStateException("there is no checklist " + properties.checklist());
                    }
                },
                properties.waitForStore(),
                clock);
    }

    @Bean
    Reviewers reviewers(
            AggregateRepository<Review, ReviewEvent> reviews,
            Lookup<Staff> staff,
            ReviewsProperties properties,
            Clock clock) {
        return new Reviewers(reviews, staff, properties.zone(), clock);
    }

    @Bean
    ReviewService reviewDesk(
            AggregateRepository<Review, ReviewEvent> reviews,
            Settings<Checklist> checklists,
            Reviewers reviewers,
            ReviewsProperties properties,
            Clock clock) {
        return new ReviewService(reviews, checklists, reviewers, properties.disputeWithin(), clock);
    }

    @Bean
    SampleService sampleDesk(
            AggregateRepository<MonthlySample, SampleEvent> samples,
            AggregateRepository<Review, ReviewEvent> reviews,
            KnownCases known,
            Settings<Checklist> checklists,
            Reviewers reviewers,
            ReviewsProperties properties,
            Ids ids,
            Clock clock) {
        return new SampleService(samples, reviews, known, checklists, reviewers, properties, ids, clock);
    }

    @Bean
    SampleRounds sampleRounds(SampleService samples, ReviewsProperties properties) {
        return new SampleRounds(samples, properties.automatic());
    }

    @Bean
    Round samplesRound(Rounds rounds, ReviewsProperties properties, SampleRounds samples) {
        return rounds.every(properties.look(), "samples", samples::look);
    }

    @Bean
    RefusalTable<ReviewRefusal, ReviewRefusal.Code> reviewRefusals() {
        return RefusalTable.of(
                ReviewRefusal.class,
                ReviewRefusal.Code.class,
                ReviewRefusal::code,
                ReviewRefusal::field,
                it -> it.notFound(ReviewRefusal.Code.NO_SUCH_REVIEW, ReviewRefusal.Code.NO_SUCH_DISPUTE)
                        .conflict("not-now", ReviewRefusal.Code.NOT_NOW)
                        .conflict("over", ReviewRefusal.Code.TOO_LATE)
                        .conflict("conflict", ReviewRefusal.Code.ANOTHER_SAMPLE)
                        .forbidden("party", ReviewRefusal.Code.PARTY)
                        .forbidden("not-yours", ReviewRefusal.Code.NOT_YOURS)
                        .forbidden("own-work", ReviewRefusal.Code.OWN_WORK)
                        .invalid(
                                "unknown",
                                ReviewRefusal.Code.UNKNOWN_REVIEWER,
                                ReviewRefusal.Code.UNKNOWN_ITEM,
                                ReviewRefusal.Code.UNKNOWN_CHECKLIST)
                        .invalid("wrong-role", ReviewRefusal.Code.NO_REVIEWER)
                        .invalid("away", ReviewRefusal.Code.REVIEWER_AWAY)
                        .invalid("party", ReviewRefusal.Code.REVIEWER_PARTY)
                        .invalid("repeated", ReviewRefusal.Code.REPEATED_ITEM)
                        .invalid("not-over", ReviewRefusal.Code.MONTH_NOT_OVER));
    }

    @Bean
    @Order(30)
    AccessRules reviewAccessRules() {
        return new AccessRules()
                .permit(GET, "/checklists", READERS)
                .permit(GET, "/checklists/*", READERS)
                .permit(PUT, "/checklists/*", JUDGES)
                .permit(GET, "/reviews", READERS)
                .permit(GET, "/reviews/*", READERS)
                .permit(GET, "/reviews/samples/*", READERS)
                .permit(POST, "/reviews/samples", JUDGES)
                .permit(POST, "/reviews/*/reviewer", "quality", "lead", "manager")
                .permit(POST, "/reviews/*/result", JUDGES)
                .permit(POST, "/reviews/*/disputes", "agent", "lead", "manager")
                .permit(POST, "/reviews/*/disputes/*/decision", JUDGES);
    }
}
