package dev.redress.local;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the local stack. {@code broker}, {@code store} and {@code mail} are what {@code up} starts beside the
 * services. */
@Command(
        name = "redress-local",
        subcommands = {Up.class, Feed.class, BrokerMain.class, StoreMain.class, MailMain.class},
        mixinStandardHelpOptions = true,
        description = "Runs Redress on this machine.")
final class Local {
    private Local() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /**
     * Runs a command and returns its exit code.
     *
     * @param out where a command prints what it was asked for
     * @param err where trouble is told
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Local())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof Trouble || problem instanceof UncheckedIOException) {
                        command.getErr().println(problem.getMessage());
                        return 1;
                    }
                    throw problem;
                })
                .execute(arguments);
    }
}
