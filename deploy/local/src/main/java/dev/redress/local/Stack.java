package dev.redress.local;

import dev.redress.chassis.parts.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The broker, the store and the five services as processes. Started in this order: broker and store together, then, when
 * both answer, all services together; stopped the other way round. A service that dies is named and the rest goes on.
 */
public final class Stack implements AutoCloseable {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final String MAIL = "mail";
    private static final String SENDER = "service@redress.example";
    private static final int TAIL = 10;
    private static final int WIDTH = 200;
    private static final Duration POLITENESS = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path repository;
    private final Home home;
    private final Addresses addresses;
    private final boolean inMemory;
    private final Map<String, String> settings;
    private final PrintStream out;
    private final Map<Part, Running> running = new EnumMap<>(Part.class);
    private final List<Running> beside = new ArrayList<>();
    private boolean catchingMail;
    private Running mail;
    private volatile boolean closing;

    /**
     * A stack that is not started yet.
     *
     * @param repository where the modules with their built jars lie
     * @param inMemory whether the store forgets everything at its end
     * @param settings variables such as REDRESS_JAVA_OPTS
     */
    public Stack(
            Path repository,
            Home home,
            Addresses addresses,
            boolean inMemory,
            Map<String, String> settings,
            PrintStream out) {
        this.repository = repository;
        this.home = home;
        this.addresses = addresses;
        this.inMemory = inMemory;
        this.settings = Map.copyOf(settings);
        this.out = out;
    }

    /** The front desk sends its notices to a mail catcher, which is started with the rest. */
    public Stack catchingMail() {
        catchingMail = true;
        return this;
    }

    public Home home() {
        return home;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Starts everything and returns when all are healthy; otherwise stops what runs and says what was wrong. */
    public void start(Duration patience) {
        requireFreePorts();
        home.prepare(Clock.systemUTC());
        home.write(addresses);
        try {
            var ground = List.of(Part.BROKER, Part.STORE);
            ground.forEach(this::launch);
            services().parallelStream().forEach(it -> unpacked(it).refresh());
            awaitHealthy(ground, patience);
            startMail(patience);
            services().forEach(this::launch);
            awaitHealthy(services(), patience);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Refuses to go on when a port is taken, before anything is touched. */
    void requireFreePorts() {
        if (catchingMail) {
            Stream.of(addresses.mailPort(), addresses.mailPagePort())
                    .filter(Addresses::answers)
                    .findFirst()
                    .ifPresent(port -> {
                        throw new Trouble("port " + port + ", which the mail catcher needs, is taken: stop what listens"
                                + " there, or use --port-offset");
                    });
        }
        addresses.firstTaken().ifPresent(part -> {
            throw new Trouble("port " + addresses.port(part) + ", which " + part.title() + " needs, is taken"
                    + Running.leftBehind(part, home)
                            .map(pid -> " by process " + pid + " of an earlier start: end it, or use --port-offset")
                            .orElse(": stop what listens there, or use --port-offset"));
        });
    }

    private synchronized void startMail(Duration patience) {
        if (!catchingMail) {
            return;
        }
        var smtp = Integer.toString(addresses.mailPort());
        var page = Integer.toString(addresses.mailPagePort());
        var command = Jvm.mail(settings, List.of("-jar", ownJar(), MAIL, "--port", smtp, "--page", page));
        var environment =
                Map.of("MALLOC_ARENA_MAX", "2", "REDRESS_LOG", home.log(MAIL).toString());
        mail = Running.start(MAIL, command, environment, home);
        Awaitility.await(MAIL)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !mail.isAlive() || Addresses.answers(addresses.mailPagePort()));
        if (!mail.isAlive()) {
            throw new Trouble("the mail catcher ended while starting; its log: " + home.log(MAIL));
        }
    }

    /** Starts one part (again) without waiting for it. */
    synchronized Running launch(Part part) {
        var started = start(part, part.title(), addresses.port(part));
        running.put(part, started);
        return started;
    }

    /** Starts one part that was stopped and returns when it is healthy. */
    public void startAgain(Part part, Duration patience) {
        launch(part);
        awaitHealthy(List.of(part), patience);
    }

    /** Starts another replica of a service on a port of its own, without waiting for it; it is stopped with the rest. */
    synchronized Running launchBeside(Part service, int port) {
        var started = start(service, service.title() + "-" + port, port);
        beside.add(started);
        return started;
    }

    private Running start(Part part, String name, int port) {
        if (closing) {
            throw new Trouble("stopped before " + name + " was started");
        }
        var environment = environment(part, name, port);
        var started = Running.start(name, Jvm.command(part, inMemory, settings, application(part)), environment, home);
        started.whenItDies(code -> {
            if (!closing) {
                out.println(name + " has ended with code " + code + "; the rest goes on. Its log: " + home.log(name));
            }
        });
        return started;
    }

    public synchronized Running part(Part part) {
        return running.get(part);
    }

    /** Waits until all the parts are healthy; fails when time is up or one of them has ended. */
    void awaitHealthy(Collection<Part> parts, Duration patience) {
        try {
            Awaitility.await()
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> closing || parts.stream().allMatch(it -> isHealthy(it) || !part(it).isAlive()));
        } catch (ConditionTimeoutException e) {
            throw new Trouble(describe(parts, "not healthy after " + patience.toSeconds() + " s"));
        }
        if (closing) {
            throw new Trouble("stopped before all were healthy");
        }
        if (parts.stream().anyMatch(it -> !part(it).isAlive())) {
            throw new Trouble(describe(parts, "ended while starting"));
        }
    }

    private boolean isHealthy(Part part) {
        if (!part.isService()) {
            return addresses.answers(part);
        }
        // Not health itself: that may tell for long of what a killed store has lost, and the others are served.
        var request = HttpRequest.newBuilder(URI.create(addresses.url(part) + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String describe(Collection<Part> parts, String what) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (!isHealthy(part)) {
                text.append(part.title()).append(": ").append(what).append('\n');
                Stream.concat(tail(home.output(part.title())), tail(home.log(part)))
                        .forEach(line ->
                                text.append("    ").append(shortened(line)).append('\n'));
            }
        }
        return text.append("logs: ").append(home.log(Part.BROKER).getParent()).toString();
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " ...";
    }

    private static Stream<String> tail(Path file) {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            var lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            return lines.stream().skip(Math.max(0, lines.size() - TAIL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops everything, services first, politely and then by force; the data stays. */
    @Override
    public void close() {
        closing = true;
        stopAll();
    }

    /** Stops one part, politely and then by force; the rest goes on. */
    public synchronized void stop(Part part) {
        stop(running(List.of(part)));
    }

    private synchronized void stopAll() {
        stop(Stream.concat(running(services()), beside.stream()));
        stop(Stream.ofNullable(mail));
        stop(running(List.of(Part.STORE)));
        stop(running(List.of(Part.BROKER)));
    }

    private Stream<Running> running(List<Part> parts) {
        return parts.stream().map(running::get).filter(Objects::nonNull);
    }

    private static void stop(Stream<Running> processes) {
        var last = processes.toList();
        for (var i = last.size() - 1; i >= 0; i--) {
            last.get(i).dismiss();
        }
        last.forEach(it -> it.awaitEnd(POLITENESS));
    }

    static List<Part> services() {
        return Arrays.stream(Part.values()).filter(Part::isService).toList();
    }

    private List<String> application(Part part) {
        return switch (part) {
            case BROKER ->
                List.of(
                        "-jar",
                        ownJar(),
                        "broker",
                        "--port",
                        port(part),
                        "--data",
                        home.of(part).toString());
            case STORE ->
                inMemory
                        ? List.of("-jar", ownJar(), "store", "--port", port(part))
                        : List.of(
                                "-jar",
                                ownJar(),
                                "store",
                                "--port",
                                port(part),
                                "--file",
                                home.of(part).resolve("redress.mv").toString());
            case INTAKE, TRIAGE, RESOLUTION, FOLLOWUP, ANALYTICS ->
                List.of("-jar", unpacked(part).jar().toString());
        };
    }

    private String port(Part part) {
        return Integer.toString(addresses.port(part));
    }

    private String ownJar() {
        return repository
                .resolve("deploy/local/target/redress-local-" + VERSION + ".jar")
                .toString();
    }

    private Unpacked unpacked(Part service) {
        return new Unpacked(repository, service);
    }

    private Map<String, String> environment(Part part, String name, int port) {
        var environment = new LinkedHashMap<String, String>();
        // glibc keeps an arena per thread, which in small JVMs with many threads weighs more than the heap.
        environment.put("MALLOC_ARENA_MAX", "2");
        if (part.isService()) {
            environment.put("SERVER_PORT", Integer.toString(port));
            environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
            environment.put(
                    "SPRING_DATA_MONGODB_URI",
                    "mongodb://localhost:" + addresses.port(Part.STORE) + "/" + part.title());
            environment.put(
                    "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLIC_KEY_LOCATION",
                    home.publicKey().toUri().toString());
            environment.put("REDRESS_SECURITY_ISSUER", Tokens.ISSUER);
            environment.put("REDRESS_CUSTOMER_REF_KEY", home.customerRefKey());
            environment.put("REDRESS_LINKS_KEY", home.linksKey());
            environment.put("INTAKE_LINKS_OFFERS", addresses.url(Part.RESOLUTION));
            environment.put("INTAKE_LINKS_SURVEYS", addresses.url(Part.FOLLOWUP));
            environment.put("INTAKE_LINKS_STATUS", addresses.url(Part.INTAKE));
            if (catchingMail) {
                environment.put("SPRING_MAIL_HOST", "localhost");
                environment.put("SPRING_MAIL_PORT", Integer.toString(addresses.mailPort()));
                environment.put("INTAKE_NOTICES_EMAIL_FROM", SENDER);
            }
            environment.put("RESOLUTION_EVERYWHERE", Home.EVERYWHERE);
            environment.put("FOLLOWUP_PUBLIC_URL", addresses.url(Part.FOLLOWUP));
            environment.put("REDRESS_DATA_DIR", home.of(part).toString());
            // The log file is kept small by rotation; the output is for what happens before and beside logging.
            environment.put("LOGGING_FILE_NAME", home.log(name).toString());
            environment.put("LOGGING_THRESHOLD_CONSOLE", "OFF");
        } else {
            environment.put("REDRESS_LOG", home.log(name).toString());
        }
        return environment;
    }
}
