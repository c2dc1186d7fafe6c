package dev.redress.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the stack and keeps it until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts the broker, the store, a mail catcher and the five services, and keeps them until Ctrl-C.")
final class Up implements Callable<Integer> {
    @Option(names = "--demo", description = "Feed invented complaints, work them to the end, and print the figures.")
    private boolean demo;

    @Option(names = "--reset", description = "Start empty: delete all data of an earlier start.")
    private boolean reset;

    @Option(
            names = "--memory",
            description =
                    "Keep the store in memory: faster, but it starts empty (as --reset) and forgets all at its end.")
    private boolean memory;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "${env:REDRESS_PORT_OFFSET:-0}",
            description = "Add N to every port; also by the variable REDRESS_PORT_OFFSET.")
    private int offset;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data, logs, keys and tokens lie; deploy/local/.data by default.")
    private Path data;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait until all are healthy; ${DEFAULT-VALUE} by default.")
    private int patience;

    @Override
    public Integer call() throws InterruptedException {
        var clock = Clock.systemUTC();
        var begun = clock.instant();
        var addresses = new Addresses(offset);
        if (!addresses.inRange()) {
            throw new Trouble("a port offset of " + offset + " leads out of the range of ports");
        }
        var home = new Home(data == null ? Repository.root().resolve("deploy/local/.data") : data);
        var stack = new Stack(Repository.root(), home, addresses, memory, System.getenv(), System.out).catchingMail();
        stack.requireFreePorts();
        if (reset || memory) {
            home.forgetEverything();
        }
        var stop = new Thread(() -> end(stack), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        System.out.println("starting broker, store and mail catcher, then the five services ...");
        stack.start(Duration.ofSeconds(patience));
        System.out.println(
                "all healthy after " + Duration.between(begun, clock.instant()).toSeconds() + " s");
        System.out.println();
        System.out.println(overview(stack));
        if (demo) {
            new Demo(stack.home(), stack.addresses(), clock, System.out).run();
        }
        System.out.println("Ctrl-C stops everything; the next start goes on with "
                + (memory ? "nothing (--memory)." : "all data."));
        new CountDownLatch(1).await();
        return 0;
    }

    private static String overview(Stack stack) {
        var table = new Table("part", "address", "API page", "log");
        for (var part : Part.values()) {
            table.row(
                    part.title(),
                    stack.addresses().show(part),
                    part.isService() ? stack.addresses().url(part) + "/swagger-ui.html" : "-",
                    stack.home().log(part));
        }
        table.row("mail", stack.addresses().mailPage(), "-", stack.home().log("mail"));
        return table + "\ntokens, one per role: " + stack.home().tokens() + "/<role>.jwt\n";
    }

    private static void end(Stack stack) {
        System.out.println("stopping ...");
        stack.close();
        System.out.println("all stopped");
    }
}
