package dev.redress.chassis.jars;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ledgers as documents of a second consumer group, in shops that want them. */
final class Ledgers implements Kind<Ledger, String> {

    @Override
    public String collection() {
        return "ledgers";
    }

    @Override
    public Class<Ledger> state() {
        return Ledger.class;
    }

    @Override
    public Ledger blank(String id) {
        return new Ledger(id, List.of());
    }

    @Override
    public Ledger apply(Ledger before, String line) {
        return before.with(line);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Ledger after, String line) {
        return Optional.empty();
    }

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
            return messaging.inGroup("ledger").documents(new Ledgers(), hearing, mongo);
        }

        @Bean
        BulkListener ledgerListener(Messaging messaging, AggregateRepository<Ledger, String> ledgers) {
            return messaging.inGroup("ledger").listener(ledgers);
        }
    }
}
