package dev.redress.bench;

import dev.redress.local.Addresses;
import dev.redress.local.FeedFigures;
import dev.redress.local.Home;
import dev.redress.local.Part;
import dev.redress.local.Repository;
import dev.redress.local.Rest;
import dev.redress.local.Stack;
import dev.redress.local.Trouble;
import dev.redress.local.Usage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** A stack of its own, empty at its start, with a bare endpoint beside it. */
final class House implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_WAY = Duration.ofMinutes(20);
    private static final int PARTITIONS = 6;
    private static final Set<String> NOT_READ = Set.of("complaints.submissions", "complaints.receipts");
    /** What {@code up} leaves out so that it is small: here the compiler may do all it can, and heaps are roomy. */
    private static final String LARGE = "-XX:TieredStopAtLevel=4 -XX:ReservedCodeCacheSize=240m -Xmx512m"
            + " -XX:MaxDirectMemorySize=256m -XX:MaxMetaspaceSize=256m";

    private final Stack stack;
    private final Rest rest;
    private final FeedFigures figures;
    private final Process bare;
    private final int barePort;

    private House(Stack stack, Process bare, int barePort) {
        this.stack = stack;
        this.rest = new Rest(stack.home(), stack.addresses());
        this.figures = new FeedFigures(rest);
        this.bare = bare;
        this.barePort = barePort;
    }

    /**
     * Starts everything and returns when all but the bare endpoint are healthy.
     *
     * @param data is emptied first
     * @param recordings where each part writes what it did, if it shall
     */
    static House start(Path data, Setup setup, Optional<Path> recordings, PrintStream out) {
        var home = new Home(data);
        home.forgetEverything();
        var settings = settings(setup, recordings);
        var stack = new Stack(Repository.root(), home, Addresses.free(), setup.inMemory(), settings, out);
        stack.start(PATIENCE);
        try {
            var port = stack.addresses().portBeside();
            makeTopic(stack.addresses().bootstrapServers());
            return new House(stack, startBare(port, stack, settings.get("REDRESS_JAVA_OPTS")), port);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * How the parts are to run.
     *
     * @param inMemory whether the store keeps everything in memory
     * @param small whether JVMs are as small as those of {@code up}
     */
    record Setup(boolean inMemory, boolean small) {}

    private static Map<String, String> settings(Setup setup, Optional<Path> recordings) {
        var settings = new HashMap<>(System.getenv());
        if (!setup.small()) {
            settings.putIfAbsent("REDRESS_JAVA_OPTS", LARGE);
            settings.putIfAbsent("REDRESS_JAVA_OPTS_STORE", setup.inMemory() ? "-Xmx4g" : "-Xmx1g");
        }
        settings.putIfAbsent("REDRESS_JAVA_OPTS", "");
        recordings.ifPresent(dir -> Stream.of(Part.values()).forEach(part -> {
            var name = "REDRESS_JAVA_OPTS_" + part.name();
            var recording = "-XX:StartFlightRecording=settings=profile,filename=" + dir.resolve(part.title() + ".jfr");
            settings.merge(name, recording, (before, more) -> before + " " + more);
        }));
        return settings;
    }

    private static void makeTopic(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(BareEndpoint.TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a topic was made", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Trouble("the topic " + BareEndpoint.TOPIC + " cannot be made: " + e.getMessage());
        }
    }

    private static Process startBare(int port, Stack stack, String options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                        Stream.of(java, "-XX:+UseSerialGC"),
                        Stream.of(options.strip().split("\\s+")).filter(it -> !it.isEmpty()),
                        Stream.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareEndpoint.class.getName(),
                                "--server.port=" + port,
                                "--bench.bootstrap-servers=" + stack.addresses().bootstrapServers()))
                .flatMap(it -> it)
                .toList();
        try {
            var log = stack.home().log("bare").toFile();
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the bare endpoint", e);
        }
    }

    /** The bare endpoint starts after the others, and a load would only find that nobody is there. */
    void awaitBare() {
        Awaitility.await("the bare endpoint").atMost(PATIENCE).until(() -> Addresses.answers(barePort));
    }

    URI bare() {
        return URI.create("http://localhost:" + barePort + BareEndpoint.PATH);
    }

    URI complaints() {
        return URI.create(stack.addresses().url(Part.INTAKE) + "/complaints");
    }

    String token() {
        return stack.home().token("agent");
    }

    /** Does nothing, behind the same filters. */
    URI info() {
        return URI.create(stack.addresses().url(Part.INTAKE) + "/actuator/info");
    }

    String opsToken() {
        return stack.home().token("ops");
    }

    String bootstrapServers() {
        return stack.addresses().bootstrapServers();
    }

    /**
     * Waits until so many have come all the way: counted in the figures, and an open case.
     *
     * @return how long that took
     */
    Duration awaitArrived(long count) {
        var start = System.nanoTime();
        Awaitility.await("all the way: " + count)
                .atMost(LONGEST_WAY)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> figures.complaints() >= count && cases() >= count);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits until nobody has anything left to hear, the archive too, which lets what it is told gather. */
    void awaitQuiet() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Awaitility.await("all that was told to be heard")
                    .atMost(LONGEST_WAY)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> lag(admin) == 0);
        }
    }

    /** How many messages lie on topics before those who hear them in groups. */
    private static long lag(Admin admin) throws InterruptedException, ExecutionException {
        var lag = 0L;
        for (var group : admin.listConsumerGroups().all().get()) {
            var heard = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(
                            heard.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())))
                    .all()
                    .get();
            for (var it : heard.entrySet()) {
                lag += ends.get(it.getKey()).offset() - it.getValue().offset();
            }
        }
        return lag;
    }

    Rest rest() {
        return rest;
    }

    /** Where files of a measurement may lie. */
    Path directory() {
        return stack.home().log("bench").getParent();
    }

    /** What the store takes on disk, in bytes; 0 where it is in memory. */
    long stored() {
        try {
            var file = stack.home().of(Part.STORE).resolve("redress.mv");
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many messages lie on the topics that analytics reads. */
    long events() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.addresses().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(it -> it.getKey().startsWith("complaints.") && !NOT_READ.contains(it.getKey()))
                    .flatMap(it -> it.getValue().stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(it -> it)
                    .sum();
        }
    }

    /**
     * Forgets the figures and waits until they are there again.
     *
     * @return how long that took, from the start of the process
     */
    Duration refill(long count) {
        stack.stop(Part.ANALYTICS);
        stack.home().forget(Part.ANALYTICS);
        var start = System.nanoTime();
        stack.startAgain(Part.ANALYTICS, PATIENCE);
        Awaitility.await("the figures")
                .atMost(LONGEST_WAY)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> figures.complaints() >= count);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private long cases() {
        return cases("");
    }

    private long cases(String more) {
        return rest.get(Part.RESOLUTION, "lead", "/cases?size=1" + more)
                .required()
                .path("total")
                .asLong();
    }

    /** How many cases have a clock that has run out, and know it. */
    long late() {
        return cases("&late=true");
    }

    /** From now on a person has so long to answer, at any time of the day. */
    void limitFirstResponses(Duration limit) {
        var policy = Map.of(
                "order", 1,
                "calendar", "ALWAYS",
                "when", Map.of(),
                "limits",
                        List.of(Map.of("metric", "FIRST_RESPONSE", "unit", "CALENDAR_TIME", "time", limit.toString())),
                "plan", List.of(),
                "plans", List.of(),
                "board", Map.of("quorum", 3, "deadline", "P1D"),
                "actionWindow", "P30D");
        rest.put(Part.RESOLUTION, "manager", "/policies/BENCH", policy).required();
    }

    void stopResolution() {
        stack.stop(Part.RESOLUTION);
    }

    /** @return how long it took until it was healthy */
    Duration startResolution() {
        var start = System.nanoTime();
        stack.startAgain(Part.RESOLUTION, PATIENCE);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Waits until so many cases know that a clock has run out.
     *
     * @return how long that took
     */
    Duration awaitLate(long count) {
        var start = System.nanoTime();
        Awaitility.await("late: " + count)
                .atMost(LONGEST_WAY)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> late() >= count);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What each part that runs has used until now. */
    Map<Part, Usage> usage() {
        var usage = new EnumMap<Part, Usage>(Part.class);
        for (var part : Part.values()) {
            var running = stack.part(part);
            if (running != null && running.isAlive()) {
                usage.put(part, Usage.of(running.pid()));
            }
        }
        return usage;
    }

    /** The most memory that a part has held since its start. */
    long peakKib(Part part) {
        return Usage.peakKib(stack.part(part).pid());
    }

    /** Leaves intake alone with broker and store. */
    void stopAllButIntake() {
        for (var part : Part.values()) {
            if (part.isService() && part != Part.INTAKE) {
                stack.stop(part);
            }
        }
    }

    @Override
    public void close() {
        bare.destroy();
        stack.close();
    }
}
