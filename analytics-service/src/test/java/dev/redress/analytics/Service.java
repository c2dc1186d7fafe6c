package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.parts.Tokens;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service under test, started and stopped at will, with a broker, a client and a pen. */
final class Service implements AutoCloseable {
    static final String[] TOPICS = {
        "complaints.receipts",
        "complaints.intake",
        "complaints.triage",
        "complaints.directory",
        "complaints.resolution",
        "complaints.sla",
        "complaints.actions",
        "complaints.rules",
        "complaints.archive",
        "complaints.followup",
        "complaints.campaigns",
        "complaints.invitations",
        "complaints.reviews",
        "complaints.notices",
        "complaints.history",
        "complaints.measures",
        "complaints.alerts"
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String bootstrapServers;
    private final Wire wire;
    private final ConfigurableApplicationContext context;

    private Service(String bootstrapServers, ConfigurableApplicationContext context) {
        this.bootstrapServers = bootstrapServers;
        this.wire = Wire.to(bootstrapServers);
        this.context = context;
    }

    /** On the broker of this JVM, where every topic is there already. */
    static Service start(Path file) {
        return startShared(file);
    }

    /** The same for who looks for alerts himself: those that a test made up would be cleared otherwise. */
    static Service startUnwatched(Path file) {
        return startShared(file, "--analytics.alerts.every=1h");
    }

    private static Service startShared(Path file, String... more) {
        try (var wire = SharedParts.wire()) {
            wire.topics(TOPICS);
        }
        return start(file, SharedParts.broker().bootstrapServers(), more);
    }

    static Service start(Path file, String bootstrapServers, String... more) {
        var settings = Stream.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + SharedParts.tokens().publicKey(),
                "--redress.security.issuer=" + Tokens.ISSUER,
                "--analytics.file=" + file,
                "--analytics.rediscover=1s",
                "--analytics.refresh=50ms",
                "--analytics.longest-pause=500ms",
                "--analytics.reports.scheduled=");
        return new Service(
                bootstrapServers,
                new SpringApplicationBuilder(AnalyticsApplication.class)
                        .run(Stream.concat(settings.filter(it -> !isIn(more, it)), Stream.of(more))
                                .toArray(String[]::new)));
    }

    /** A setting that is given twice would have both values. */
    private static boolean isIn(String[] settings, String setting) {
        var name = setting.substring(0, setting.indexOf('=') + 1);
        return Stream.of(settings).anyMatch(it -> it.startsWith(name));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Wire wire() {
        return wire;
    }

    void tell(Story story) {
        story.lines().forEach(this::tell);
    }

    void tell(Story.Line line) {
        wire.send(line.topic(), line.event());
    }

    /** Tells much at a time. */
    void tellAll(Stream<Story.Line> lines) {
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = lines.map(it -> KafkaMessageFactory.<String>createWriter(
                                    it.topic(), it.event().getSubject())
                            .writeBinary(it.event()))
                    .map(producer::send)
                    .toList();
            for (var each : sent) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when everything that the topics hold by now was heard. */
    void hearAll() {
        var ends = ends();
        await("everything is heard").pollInterval(Duration.ofMillis(50)).until(() -> {
            // What the rows hold, the facts hold.
            var watermarks = get("/figures?measures=volume").get("watermarks");
            return ends.entrySet().stream()
                    .allMatch(it -> watermarks
                                    .path(it.getKey().topic())
                                    .path("" + it.getKey().partition())
                                    .path("next")
                                    .asLong(0)
                            >= it.getValue());
        });
    }

    private Map<TopicPartition, Long> ends() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var wanted = new HashMap<TopicPartition, OffsetSpec>();
            var there = admin.listTopics().names().get();
            for (var topic : TOPICS) {
                if (there.contains(topic)) {
                    admin.describeTopics(java.util.List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions()
                            .forEach(it -> wanted.put(new TopicPartition(topic, it.partition()), OffsetSpec.latest()));
                }
            }
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(wanted).all().get().forEach((partition, it) -> ends.put(partition, it.offset()));
            return ends;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        return json(text(path, "quality"));
    }

    String text(String path, String role) {
        var answer = exchange(path, role);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> exchange(String path, String role) {
        return send(request(path).header("Authorization", SharedParts.tokens().bearer(role)));
    }

    HttpResponse<String> anonymously(String path) {
        return send(request(path));
    }

    HttpResponse<String> asPerson(String path, String person, String role) {
        return send(request(path)
                .header(
                        "Authorization",
                        "Bearer " + SharedParts.tokens().token(person, List.of(role), Duration.ofHours(1))));
    }

    HttpResponse<byte[]> bytes(String path, String role, String accept) {
        var request = request(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .header("Accept", accept);
        var answer = send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    HttpResponse<String> put(String path, String role, String body) {
        return send(request(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String role, String body) {
        return send(request(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    void post(String path, String role) {
        var answer = send(request(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
        wire.close();
    }
}
