package dev.redress.chassis.parts;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The Apache Kafka broker in this JVM, its own controller, settings for one small machine. */
final class EmbeddedBroker implements Broker {
    private static final int NODE = 1;

    private final Path dir;
    private final int port;
    private KafkaRaftServer server;

    EmbeddedBroker(Path dir, int port) {
        this.dir = dir.toAbsolutePath();
        this.port = port;
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        // Kafka names its files in the digits of the machine's language and does not find them again (Arabic), and
        // turns names
        // into capitals that do not exist (Turkish): at any time, not only while it starts.
        Locale.setDefault(Locale.ROOT);
        formatOnce();
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(settings(), false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            starting.shutdown();
            throw e;
        }
        server = starting;
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    /** A KRaft broker refuses a directory without a cluster id; one that has it keeps it. */
    private void formatOnce() {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        try (var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(dir);
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(dir.toString())
                    .setMetadataLogDirectory(dir.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare " + dir + " for the broker", e);
        }
    }

    private Properties settings() {
        // The controller speaks to itself only, and its voters are configuration, not data: any free port will do.
        var controller = FreePort.next();
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "" + NODE,
                "controller.quorum.voters",
                NODE + "@localhost:" + controller,
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller,
                "advertised.listeners",
                "PLAINTEXT://localhost:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                dir.toString()));
        // One replica of everything; topics are declared by those who write them.
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", "6",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "2",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000"));
        // Few threads and small buffers; after a crash the old incarnation is forgotten sooner than after 9 s.
        settings.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.threads", "1",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.cleaner.io.buffer.size", "131072",
                "broker.session.timeout.ms", "6000",
                "broker.heartbeat.interval.ms", "1000"));
        return settings;
    }
}
