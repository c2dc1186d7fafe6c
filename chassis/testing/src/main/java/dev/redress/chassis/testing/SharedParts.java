package dev.redress.chassis.testing;

import dev.redress.chassis.parts.Broker;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Store;
import dev.redress.chassis.parts.Tokens;
import dev.redress.chassis.parts.Wire;
import java.time.Clock;

/**
 * The one broker, store and key pair that all tests of a JVM share; each nested holder makes its part when it is first asked
 * for. With {@code -Dredress.tests=containers} broker and store are containers; with {@code -Dredress.tests.store=mongodb://...}
 * the store is one that runs there already.
 */
public final class SharedParts {
    /** The system property that names a store which runs already, by its connection string. */
    static final String RUNNING_STORE = "redress.tests.store";

    private SharedParts() {}

    /** Runs as long as this JVM does. */
    public static Broker broker() {
        return TheBroker.INSTANCE;
    }

    /** In memory; runs as long as this JVM does. */
    public static Store store() {
        return TheStore.INSTANCE;
    }

    public static Tokens tokens() {
        return TheTokens.INSTANCE;
    }

    /** A new wire to the shared broker, for the caller to close. */
    public static Wire wire() {
        return Wire.to(broker().bootstrapServers());
    }

    /** Whether {@code -Dredress.tests=containers} asks for containers in place of the parts inside this JVM. */
    private static boolean containers() {
        return "containers".equals(System.getProperty("redress.tests"));
    }

    /**
     * Containers must be stopped. A part inside this JVM ends with it, and only then: what still uses it while the JVM
     * shuts down would wait for it in vain.
     */
    private static void atExit(AutoCloseable part, String name) {
        if (!containers()) {
            return;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                part.close();
                            } catch (Exception e) {
                                throw new IllegalStateException("could not stop the shared " + name, e);
                            }
                        },
                        "stop-shared-" + name));
    }

    private static final class TheBroker {
        static final Broker INSTANCE = make();

        private static Broker make() {
            var broker = containers() ? new ContainerBroker() : Broker.at(Scratch.directory("broker"), FreePort.next());
            broker.start();
            atExit(broker, "broker");
            return broker;
        }
    }

    private static final class TheStore {
        static final Store INSTANCE = make();

        private static Store make() {
            var store = choose(System.getProperty(RUNNING_STORE, ""));
            store.start();
            atExit(store, "store");
            return store;
        }

        private static Store choose(String running) {
            if (!running.isEmpty()) {
                return new RunningStore(running);
            }
            return containers() ? new ContainerStore() : Store.inMemory(FreePort.next());
        }
    }

    private static final class TheTokens {
        static final Tokens INSTANCE = Tokens.in(Scratch.directory("keys"), Clock.systemUTC());
    }
}
