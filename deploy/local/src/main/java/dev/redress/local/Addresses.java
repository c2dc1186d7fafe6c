package dev.redress.local;

import dev.redress.chassis.testing.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of one stack listen, all on localhost.
 *
 * @param offset what is added to each part's own port
 */
record Addresses(int offset) {

    /** Addresses of which none is taken at the moment of asking. */
    static Addresses free() {
        return Stream.generate(() -> new Addresses(FreePort.next() - Part.BROKER.port()))
                .filter(it -> it.inRange() && it.firstTaken().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    int port(Part part) {
        return part.port() + offset;
    }

    String url(Part service) {
        return "http://localhost:" + port(service);
    }

    String bootstrapServers() {
        return "localhost:" + port(Part.BROKER);
    }

    String show(Part part) {
        return switch (part) {
            case BROKER -> bootstrapServers();
            case STORE -> "mongodb://localhost:" + port(part);
            case INTAKE, TRIAGE, RESOLUTION, FOLLOWUP, ANALYTICS -> url(part);
        };
    }

    /** The first part whose port somebody listens on already. */
    Optional<Part> firstTaken() {
        return Arrays.stream(Part.values()).filter(this::answers).findFirst();
    }

    /** Whether somebody listens on the part's port. */
    boolean answers(Part part) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port(part)), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean inRange() {
        return Arrays.stream(Part.values()).mapToInt(this::port).allMatch(it -> it > 1024 && it < 65536);
    }
}
