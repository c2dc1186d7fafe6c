package dev.redress.chassis.jars;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One running service of the jars, with its broker and store. Two of the same name are two replicas. */
public final class JarShop implements AutoCloseable {
    private final String name;
    private final ConfigurableApplicationContext context;

    private JarShop(String name, ConfigurableApplicationContext context) {
        this.name = name;
        this.context = context;
    }

    /** The one shop that all tests share which need nothing special; its relay does not run by itself. */
    public static JarShop shared() {
        return Shared.SHOP;
    }

    /** Starts a shop whose heard topics are there. */
    public static JarShop start(String name, String... settings) {
        Wires.SHARED.topics(name + ".orders", name + ".marbles");
        return startWithoutTopics(name, settings);
    }

    public static JarShop startWithoutTopics(String name, String... settings) {
        var own = Stream.of(settings).map(it -> "--" + it);
        var context = new SpringApplicationBuilder(JarApplication.class)
                .initializers(new SharedPartsInitializer())
                .registerShutdownHook(false)
                .run(Stream.concat(basics(name).stream(), own).toArray(String[]::new));
        return new JarShop(name, context);
    }

    /** Settings that all shops have, those in other processes too. */
    static List<String> basics(String name) {
        return List.of(
                "--spring.config.import=classpath:redress-defaults.yml",
                "--spring.application.name=" + name,
                "--server.port=0",
                "--logging.config=classpath:logback-jars.xml",
                "--logging.level.org.apache.kafka=error",
                "--logging.level.org.mongodb.driver=error",
                "--redress.messaging.longest-pause=1s",
                "--redress.http.read-timeout=2s",
                "--spring.kafka.consumer.properties.session.timeout.ms=2000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=500");
    }

    /** The wire that all tests share. */
    public static Wire wire() {
        return Wires.SHARED;
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    public String orders() {
        return name + ".orders";
    }

    public String marbles() {
        return name + ".marbles";
    }

    public String shelf() {
        return name + ".shelf";
    }

    public String fillings() {
        return name + ".fillings";
    }

    public String deadLetters(String topic) {
        return name + "." + topic + "-dlt";
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @SuppressWarnings("unchecked")
    public AggregateRepository<Jar, JarEvent> jars() {
        var type = ResolvableType.forClassWithGenerics(AggregateRepository.class, Jar.class, JarEvent.class);
        return (AggregateRepository<Jar, JarEvent>)
                context.getBeanProvider(type).getObject();
    }

    /** In a shop that keeps ledgers. */
    @SuppressWarnings("unchecked")
    public Ledger ledger(String id) {
        var type = ResolvableType.forClassWithGenerics(AggregateRepository.class, Ledger.class, String.class);
        var ledgers = (AggregateRepository<Ledger, String>)
                context.getBeanProvider(type).getObject();
        return ledgers.find(id).orElseGet(() -> new Ledger(id, List.of()));
    }

    public Jar jar(String id) {
        return jars().find(id).orElseGet(() -> Jar.none(id));
    }

    /** Says on the orders that a jar is wanted. */
    public void order(String id, long version, int size) {
        say(
                orders(),
                id,
                "jar.ordered.v1",
                "{\"version\":%s,\"size\":%s,\"at\":\"2026-03-01T08:00:00.000Z\"}".formatted(version, size));
    }

    public void label(String id, long version, String label) {
        say(
                orders(),
                id,
                "label.printed.v1",
                "{\"version\":%s,\"label\":\"%s\",\"at\":\"2026-03-01T08:00:00.000Z\"}".formatted(version, label));
    }

    /** Says on the marbles that some came. */
    public void deliver(String id, long version, int count) {
        say(
                marbles(),
                id,
                "marbles.arrived.v1",
                "{\"version\":%s,\"count\":%s,\"at\":\"2026-03-01T08:00:00.000Z\"}".formatted(version, count));
    }

    /** Has a jar ring at a time. */
    public void setAlarm(String id, Instant time) {
        jars().change(id, "an-alarm", jar -> Jars.setAlarm(time, now()));
    }

    public Instant now() {
        return bean(Clock.class).instant();
    }

    public void say(String topic, String id, String type, String json) {
        wire().send(topic, Wire.event(type, "/others", id, json));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A client without a token. */
    public WebTestClient stranger() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port())
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    public WebTestClient as(String role) {
        return stranger()
                .mutate()
                .defaultHeader("Authorization", SharedParts.tokens().bearer(role))
                .build();
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final JarShop SHOP = start("jars", "redress.messaging.relay-every=1h");
    }

    private static final class Wires {
        static final Wire SHARED = SharedParts.wire();
    }
}
