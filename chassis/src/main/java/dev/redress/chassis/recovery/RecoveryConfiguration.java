package dev.redress.chassis.recovery;

import dev.redress.chassis.inbox.Subscriber;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.mongo.StoreRestarts;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;

/** Every service with aggregates notices when its store has gone back in time. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnBean(Messaging.class)
public class RecoveryConfiguration {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int SLICE = 1_000;
    private static final int AT_MOST = 256_000;

    @Bean
    LostWrites lostWrites(MongoTemplate mongo, Clock clock) {
        return new LostWrites(mongo, clock);
    }

    @Bean
    StoreCheck storeCheck(
            Messaging messaging,
            ConsumerFactory<String, byte[]> consumers,
            LostWrites lost,
            StoreRestarts restarts,
            MeterRegistry metrics) {
        return new StoreCheck(messaging, new ToldVersions(consumers, SLICE, AT_MOST), lost, restarts, metrics);
    }

    /** A store that comes back while the service runs. */
    @Bean
    Round storeCheckRound(StoreCheck check, Rounds rounds) {
        return rounds.every(LOOK_EVERY, "store-check", check::turn);
    }

    @Bean
    ReplayEndpoint replayEndpoint(
            Messaging messaging,
            StoreCheck check,
            LostWrites lost,
            ObjectProvider<Subscriber> listeners,
            ConsumerFactory<String, byte[]> consumers) {
        return new ReplayEndpoint(check, lost, new Replay(messaging, check, listeners, consumers));
    }
}
