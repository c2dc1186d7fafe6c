package dev.redress.local;

import java.util.Locale;

/** The processes of the stack, in the order in which they are started. */
public enum Part {
    BROKER(9092, false),
    STORE(27017, false),
    INTAKE(8081, true),
    TRIAGE(8082, true),
    RESOLUTION(8083, true),
    FOLLOWUP(8084, true),
    ANALYTICS(8085, true);

    private final int port;
    private final boolean service;

    Part(int port, boolean service) {
        this.port = port;
        this.service = service;
    }

    /** The port it listens on when nothing else is asked for. */
    int port() {
        return port;
    }

    /** Whether it is one of the five services, which speak HTTP and have an API page. */
    public boolean isService() {
        return service;
    }

    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
