package dev.redress.chassis.jars;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ledgers as aggregates of a second consumer group, in shops that want them. */
final class Ledgers {
    static final AggregateType<Ledger, String> LEDGERS = AggregateType.of("ledgers", Ledger.class, String.class)
            .startingAs(id -> new Ledger(id, List.of()))
            .foldedBy((line, ledger) -> ledger.with(line))
            .publishingNothing();

    private Ledgers() {}

    private static List<String> note(Ledger ledger, InboundEvent it) {
        if (it.type().equals("marbles.borrowed.v1") && ledger.lines().isEmpty()) {
            throw new IllegalStateException("borrowed from nobody");
        }
        return List.of(it.type() + " " + it.version());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("jars.ledgers")
    static class Beans {

        @Bean
        AggregateRepository<Ledger, String> ledgers(
                Messaging messaging, MongoTemplate mongo, @Value("${spring.application.name}") String name) {
            var hearing = new EventHandlers<Ledger, String>()
                    .from(name + ".orders")
                    .from(name + ".marbles")
                    .on("label.printed.v1", Jars.Printed.class, (ledger, it) -> List.of("label " + it.label()))
                    .onAny(Ledgers::note);
            return messaging.inGroup("ledger").repository(LEDGERS, hearing, mongo);
        }

        @Bean
        BulkListener ledgerListener(Messaging messaging, AggregateRepository<Ledger, String> ledgers) {
            return messaging.inGroup("ledger").listener(ledgers);
        }
    }
}
