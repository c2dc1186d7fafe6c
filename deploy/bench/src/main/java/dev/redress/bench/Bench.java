package dev.redress.bench;

import dev.redress.bench.House.Setup;
import dev.redress.local.FileImport;
import dev.redress.local.Part;
import dev.redress.local.Repository;
import dev.redress.local.Table;
import dev.redress.local.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts a stack of its own and prints what it does in a second and what a complaint costs, in ratios to a bare endpoint
 * and a bare producer that are measured in the same rounds.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures Redress on this machine. Nothing else should run meanwhile.")
final class Bench implements Callable<Integer> {

    /** What can be measured. */
    enum Measure {
        /** Submissions from their topic to the open case and the figure. */
        TOPIC,
        /** {@code POST /complaints} while all parts work. */
        HTTP,
        /** Requests at a rate, from request to figure. */
        LATENCY,
        /** Lists, queues and searches, idle parts and the cost of a complaint, at each of the sizes that are to be held. */
        LISTS,
        /** Rows of a file through the file door. */
        IMPORT,
        /** All events into empty figures. */
        REFILL,
        /** Another system's history into the figures, questions over it, the dashboard, and the same rows in PostgreSQL. */
        FIGURES,
        /** Bursts of complaints that an alert is raised for, and alerts that are false. */
        ALERTS,
        /** Clocks that are all due when resolution starts. */
        TIMERS,
        /** {@code POST /complaints} while intake alone works. */
        ALONE
    }

    private static final String SUBMISSIONS = "complaints.submissions";
    private static final double NANOS = 1e9;
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(20);
    /** Long enough to submit so many in a second, and to stop resolution before the first is due. */
    private static final Duration FIRST_DUE = Duration.ofSeconds(30);

    private static final int SUBMITTED_A_SECOND = 100;

    @Option(
            names = "--measure",
            split = ",",
            defaultValue = "TOPIC,HTTP,LATENCY,ALONE",
            description = "What is measured, in this order: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private Set<Measure> measures;

    @Option(names = "--rounds", defaultValue = "5", description = "Medians of so many; ${DEFAULT-VALUE} by default.")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "How long each round of requests is; ${DEFAULT-VALUE} by default.")
    private int seconds;

    @Option(names = "--connections", defaultValue = "64", description = "${DEFAULT-VALUE} by default.")
    private int connections;

    @Option(
            names = "--rate",
            defaultValue = "200",
            description = "Requests in a second of LATENCY; ${DEFAULT-VALUE} by default.")
    private int rate;

    @Option(
            names = "--complaints",
            defaultValue = "5000",
            description = "How many are sent to the topic in each round; ${DEFAULT-VALUE} by default.")
    private int complaints;

    @Option(
            names = "--held",
            split = ",",
            defaultValue = "10000",
            description = "How many complaints the stack holds when LISTS asks; ${DEFAULT-VALUE} by default.")
    private List<Integer> held;

    @Option(
            names = "--history",
            defaultValue = "100000",
            description = "How many complaints of another system FIGURES takes in; ${DEFAULT-VALUE} by default.")
    private int history;

    @Option(
            names = "--event-rate",
            defaultValue = "500",
            description =
                    "Events in a second of which FIGURES tells how soon each is seen; ${DEFAULT-VALUE} by default.")
    private int eventRate;

    @Option(names = "--disk", description = "Keep the store on disk, as up does; by default it is in memory.")
    private boolean disk;

    @Option(names = "--small", description = "JVMs as small as those of up; by default the compiler may do all it can.")
    private boolean small;

    @Option(names = "--profile", description = "Print where each part spent its processor time.")
    private boolean profile;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the stack lives; emptied at the start.")
    private Path data;

    private final PrintStream out = System.out;
    private final Complaints invented = new Complaints();
    private long sent;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof Trouble) {
                        command.getErr().println(problem.getMessage());
                        return 1;
                    }
                    throw problem;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() {
        var dir = stack();
        var recordings = profile ? Optional.of(directory(dir.resolve("profile"))) : Optional.<Path>empty();
        out.println(machine());
        var begun = System.nanoTime();
        try (var house = House.start(dir, new Setup(!disk, small), recordings, out)) {
            out.printf(Locale.ROOT, "all healthy after %.1f s%n%n", since(begun));
            warmUp(house);
            for (var measure : Measure.values()) {
                if (measures.contains(measure)) {
                    out.println(
                            switch (measure) {
                                case TOPIC -> topic(house);
                                case HTTP -> http(house, "POST /complaints, all parts working", true);
                                case LATENCY -> latency(house);
                                case LISTS -> lists(house);
                                case IMPORT -> imported(house);
                                case REFILL -> refilled(house);
                                case FIGURES -> figures(house);
                                case ALERTS ->
                                    "" + new AlertRecall(house.rest(), directory(stack().resolve("bursts"))).measured();
                                case TIMERS -> timers(house);
                                case ALONE -> alone(house);
                            });
                }
            }
        }
        recordings.ifPresent(it -> out.println(Profile.of(it)));
        return 0;
    }

    /** Where the stack lives. */
    private Path stack() {
        return data == null ? Repository.root().resolve("deploy/bench/target/stack") : data;
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / NANOS;
    }

    private static Path directory(Path dir) {
        try {
            return Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, %s %s, Java %s, %s store, %s JVMs, medians of %d%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                disk ? "disk" : "memory",
                small ? "small" : "large",
                rounds);
    }

    private HttpLoad load(House house) {
        return new HttpLoad(house.complaints(), house.token(), it -> invented.json(sent + it), connections);
    }

    private HttpLoad bareLoad(House house) {
        return new HttpLoad(house.bare(), "", invented::json, connections);
    }

    /** What a request costs before anybody has done anything for it: the same connections, filters and token. */
    private HttpLoad chainLoad(House house) {
        return new HttpLoad(house.info(), house.opsToken(), it -> "", connections);
    }

    /** Until the compilers have seen what is measured. */
    private void warmUp(House house) {
        house.awaitBare();
        bareLoad(house).run(Duration.ofSeconds(seconds));
        count(load(house).run(Duration.ofSeconds(seconds)));
        submit(house, new TopicLoad(house.bootstrapServers()));
    }

    /** Sends submissions and waits until they have come all the way. */
    private void submit(House house, TopicLoad topics) {
        topics.send(SUBMISSIONS, complaints, it -> invented.json(sent + it));
        sent += complaints;
        house.awaitArrived(sent);
    }

    /** Rounds take long; whoever waits sees whether they agree. */
    private void progress(String what, List<Double> bare, List<Double> whole) {
        var last = whole.size() - 1;
        out.printf(
                Locale.ROOT,
                "  round %d: %s: %,.0f, bare %,.0f%n",
                whole.size(),
                what,
                whole.get(last),
                bare.get(last));
    }

    private void count(HttpLoad.Result it) {
        sent += it.accepted();
        if (it.refused() > 0) {
            out.println("not accepted: " + it.refused());
        }
    }

    private String topic(House house) {
        var topics = new TopicLoad(house.bootstrapServers());
        var bare = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var cost = new Cost();
        for (var round = 0; round < rounds; round++) {
            bare.add(complaints / seconds(topics.send(BareEndpoint.TOPIC, complaints, invented::json)));
            var before = house.usage();
            var start = System.nanoTime();
            submit(house, topics);
            whole.add(complaints / since(start));
            progress("submissions, a second", bare, whole);
            house.awaitQuiet();
            cost.add(before, house.usage(), complaints);
        }
        return "From " + SUBMISSIONS + " to open case and figure\n"
                + new Table("", "a second")
                        .row("bare producer", rounded(Median.of(bare)))
                        .row("all the way", rounded(Median.of(whole)))
                + cost.table();
    }

    private String http(House house, String title, boolean allTheWay) {
        var bare = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var ratio = new ArrayList<Double>();
        var p50 = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        var bareP99 = new ArrayList<Double>();
        var chain = new ArrayList<Double>();
        var rest = new ArrayList<Double>();
        var cost = new Cost();
        var length = Duration.ofSeconds(seconds);
        for (var round = 0; round < rounds; round++) {
            var least = bareLoad(house).run(length);
            chain.add(chainLoad(house).run(length).perSecond() / least.perSecond());
            var before = house.usage();
            var it = load(house).run(length);
            count(it);
            if (allTheWay) {
                rest.add(seconds(house.awaitArrived(sent)));
                house.awaitQuiet();
            }
            cost.add(before, house.usage(), it.accepted());
            bare.add(least.perSecond());
            bareP99.add(least.millisAt(99));
            whole.add(it.perSecond());
            progress("requests, a second", bare, whole);
            ratio.add(it.perSecond() / least.perSecond());
            p50.add(it.millisAt(50));
            p99.add(it.millisAt(99));
        }
        var table = new Table("", "a second", "ratio", "p50 ms", "p99 ms")
                .row("bare endpoint", rounded(Median.of(bare)), "1", "", exact(Median.of(bareP99)))
                .row("GET /actuator/info", "", exact(Median.of(chain)), "", "")
                .row(
                        "POST /complaints",
                        rounded(Median.of(whole)),
                        exact(Median.of(ratio)),
                        exact(Median.of(p50)),
                        exact(Median.of(p99)));
        return title + ", " + connections + " connections\n" + table
                + (allTheWay ? "  the rest had caught up " + exact(Median.of(rest)) + " s after\n" : "")
                + cost.table();
    }

    /** The figure is asked for all the while: how long the newest complaint takes until it is in it. */
    private String latency(House house) {
        var waits = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var it = load(house).run(Duration.ofSeconds(seconds), rate);
            count(it);
            p99.add(it.millisAt(99));
            waits.add(seconds(house.awaitArrived(sent)));
        }
        return rate + " requests a second\n"
                + new Table("", "p99 ms", "last one in the figures after, s")
                        .row("POST /complaints", exact(Median.of(p99)), exact(Median.of(waits)));
    }

    private String lists(House house) {
        var text = new StringBuilder();
        for (var size : held) {
            var topics = new TopicLoad(house.bootstrapServers());
            var cost = new Cost();
            do {
                var before = house.usage();
                submit(house, topics);
                house.awaitQuiet();
                cost.add(before, house.usage(), complaints);
            } while (sent < size);
            text.append(String.format(Locale.ROOT, "With %,d complaints%n", sent))
                    .append(new Lists(house.rest()).measured())
                    .append(cost.last().table())
                    .append(idle(house).table("CPU ms a second, idle"));
            if (disk) {
                text.append("  on disk, kB a complaint: ")
                        .append(exact(house.stored() / 1024.0 / sent))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Processor time of all parts in a second in which nobody asks for anything. */
    private Cost idle(House house) {
        var cost = new Cost();
        var before = house.usage();
        sleep(Duration.ofSeconds(seconds));
        cost.add(before, house.usage(), seconds);
        return cost;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while nothing was to be done", e);
        }
    }

    private String imported(House house) {
        var rates = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var dir = directory(house.directory());
            var file = invented.file(dir.resolve("rows-" + round + ".csv"), sent, complaints);
            var mapping = invented.mapping(dir.resolve("mapping.yaml"));
            var start = System.nanoTime();
            var done = new FileImport(house.rest(), file, mapping).run(Clock.systemUTC(), LONGEST_IMPORT);
            rates.add(done.accepted() / since(start));
            sent += done.accepted();
            house.awaitArrived(sent);
        }
        return "A file of " + complaints + " rows\n"
                + new Table("", "rows a second").row("accepted", rounded(Median.of(rates)));
    }

    private String refilled(House house) {
        var rates = new ArrayList<Double>();
        var events = house.events();
        for (var round = 0; round < rounds; round++) {
            rates.add(events / seconds(house.refill(sent)));
        }
        return "The figures filled anew from " + events + " events, the start of analytics included\n"
                + new Table("", "events a second").row("analytics", rounded(Median.of(rates)));
    }

    /** It takes long, so each part is said when it is known. */
    private String figures(House house) {
        var figures = new HistoryFigures(house.rest(), house.bootstrapServers(), history);
        out.println(figures.takenIn());
        out.println(figures.freshness(eventRate, Duration.ofSeconds(seconds)));
        out.println(figures.pages());
        var postgres = Postgres.start();
        try {
            postgres.ifPresent(it -> out.println(figures.loaded(it)));
            out.println(figures.measured(postgres));
        } finally {
            postgres.ifPresent(Postgres::close);
        }
        return new Table("process", "resident at most, MiB")
                .row("analytics", house.peakKib(Part.ANALYTICS) / 1024)
                .toString();
    }

    private String timers(House house) {
        var limit = FIRST_DUE.plusSeconds(complaints / SUBMITTED_A_SECOND);
        house.limitFirstResponses(limit);
        var late = house.late() + complaints;
        submit(house, new TopicLoad(house.bootstrapServers()));
        var due = Instant.now().plus(limit);
        house.stopResolution();
        sleep(Duration.between(Instant.now(), due));
        var healthy = seconds(house.startResolution());
        var meanwhile = house.late();
        var rate = (late - meanwhile) / seconds(house.awaitLate(late));
        return complaints + " clocks that are due when resolution starts\n"
                + new Table("", "healthy after, s", "told a second, from then on")
                        .row("resolution", exact(healthy), meanwhile < late ? rounded(rate) : "all by then");
    }

    private String alone(House house) {
        house.stopAllButIntake();
        return http(house, "POST /complaints, intake alone working", false);
    }

    private static double seconds(Duration it) {
        return it.toNanos() / NANOS;
    }

    private static String rounded(double it) {
        return String.format(Locale.ROOT, "%,.0f", it);
    }

    static String exact(double it) {
        return String.format(Locale.ROOT, "%.2f", it);
    }
}
