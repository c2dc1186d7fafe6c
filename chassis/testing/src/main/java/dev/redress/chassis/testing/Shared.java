package dev.redress.chassis.testing;

import java.time.Clock;

/** The one broker, store and key pair per JVM; each nested holder makes its part when it is first asked for. */
final class Shared {
    private Shared() {}

    static Broker broker() {
        return TheBroker.INSTANCE;
    }

    static Store store() {
        return TheStore.INSTANCE;
    }

    static Tokens tokens() {
        return TheTokens.INSTANCE;
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
            var store = containers() ? new ContainerStore() : Store.inMemory(FreePort.next());
            store.start();
            atExit(store, "store");
            return store;
        }
    }

    private static final class TheTokens {
        static final Tokens INSTANCE = Tokens.in(Scratch.directory("keys"), Clock.systemUTC());
    }
}
