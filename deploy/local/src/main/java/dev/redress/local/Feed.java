package dev.redress.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file through the front desk of a running stack and checks that all of it arrives at the far end. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description =
                "Sends a CSV file with a mapping through POST /imports of the running stack and checks, to the last"
                        + " row, that what went in comes out of each stage. Nothing else should come in meanwhile.")
final class Feed implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A CSV file with a header; gzip too.")
    private Path file;

    @Option(names = "--mapping", required = true, description = "Which column is which field; YAML or JSON.")
    private Path mapping;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data directory of the stack, which tells where it listens; deploy/local/.data by default.")
    private Path data;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to wait until everything agrees; ${DEFAULT-VALUE} by default.")
    private int patience;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        for (var needed : List.of(file, mapping)) {
            if (!Files.isReadable(needed)) {
                throw new Trouble("cannot read " + needed);
            }
        }
        var home = new Home(data == null ? Repository.root().resolve("deploy/local/.data") : data);
        var rest = new Rest(home, home.addresses());
        var source = SourceFile.read(file, mapping);
        try (var stages = new Stages(rest, home.addresses())) {
            var imported = new FileImport(rest, file, mapping).run(Clock.systemUTC(), Duration.ofSeconds(patience));
            var channels = source.accepted(imported);
            var reached = await(stages, imported.accepted(), channels);
            var report = new FeedReport(source, imported, channels, reached);
            report.print(command.commandLine().getOut());
            return report.agrees() ? 0 : 1;
        }
    }

    /** What the stages have when all of them have everything, or when patience is at its end. */
    private Stages.Reached await(Stages stages, long accepted, Map<String, Long> channels) {
        try {
            // Counting cases costs the store a look at each of them: not before they can be complete.
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(patience))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(
                            () -> stages.triaged() < accepted
                                    ? Optional.<Stages.Reached>empty()
                                    : Optional.of(stages.reached()),
                            it -> it.filter(reached -> reached.all(accepted, channels))
                                    .isPresent())
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            return stages.reached();
        }
    }
}
