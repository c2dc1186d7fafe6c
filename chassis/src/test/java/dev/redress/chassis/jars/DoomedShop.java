package dev.redress.chassis.jars;

import dev.redress.chassis.parts.Tokens;
import dev.redress.chassis.testing.SharedParts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.boot.SpringApplication;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A shop in a process of its own that stops at a certain point of telling, there to be killed. */
public final class DoomedShop implements AutoCloseable {
    private static final String STOPPED = "STOPPED";
    private static final String PORT = "PORT ";

    private final Process process;
    private final BufferedReader output;
    private final int port;

    private DoomedShop(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader();
        this.port = Integer.parseInt(awaitLine(PORT).substring(PORT.length()));
    }

    /**
     * Starts it.
     *
     * @param at {@link BeforeSending} or {@link AfterSending}
     */
    public static DoomedShop start(String name, Class<?> at) throws IOException {
        return startWith(name, "--spring.kafka.producer.properties.interceptor.classes=" + at.getName());
    }

    /** Starts one that stops before it writes into this collection. */
    public static DoomedShop startBeforeStoring(String name, String collection) throws IOException {
        return startWith(name, "--jars.stops-before=" + collection);
    }

    private static DoomedShop startWith(String name, String point) throws IOException {
        JarShop.wire().topics(name + ".orders", name + ".marbles");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedShop.class.getName(),
                "--spring.kafka.bootstrap-servers=" + SharedParts.broker().bootstrapServers(),
                "--spring.data.mongodb.uri=" + SharedParts.store().uri(name),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + SharedParts.tokens().publicKey(),
                "--redress.security.issuer=" + Tokens.ISSUER,
                point,
                "--redress.messaging.relay-every=1h"));
        command.addAll(JarShop.basics(name));
        return new DoomedShop(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    public static void main(String... settings) {
        var context = SpringApplication.run(JarApplication.class, settings);
        System.out.println(PORT + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public WebTestClient as(String role) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", SharedParts.tokens().bearer(role))
                .build();
    }

    /** Waits until it stands at its point and kills it there. */
    public void killWhereItStops() throws IOException, InterruptedException {
        awaitLine(STOPPED);
        process.destroyForcibly().waitFor();
    }

    private String awaitLine(String beginning) throws IOException {
        var seen = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            seen.add(line);
        }
        throw new IllegalStateException("ended before " + beginning + ": " + String.join("\n", seen));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void stop() {
        System.out.println(STOPPED);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops after the save, before anything is sent. */
    public static final class BeforeSending implements ProducerInterceptor<String, byte[]> {
        @Override
        public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
            stop();
            return message;
        }

        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception exception) {}

        @Override
        public void configure(Map<String, ?> settings) {}

        @Override
        public void close() {}
    }

    /** Stops when the broker has the first message, before the outbox is cleared. */
    public static final class AfterSending implements ProducerInterceptor<String, byte[]> {
        @Override
        public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
            return message;
        }

        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
            stop();
        }

        @Override
        public void configure(Map<String, ?> settings) {}

        @Override
        public void close() {}
    }
}
