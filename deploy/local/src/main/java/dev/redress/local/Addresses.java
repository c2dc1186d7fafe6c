package dev.redress.local;

import dev.redress.chassis.parts.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the parts of one stack listen, all on localhost.
 *
 * @param offset what is added to each part's own port
 */
public record Addresses(int offset) {

    /** Below the ports that systems give to outgoing connections: one of those may take a part's port while it restarts. */
    private static final int HIGHEST_FREE_OFFSET = 32_767 - Part.STORE.port();

    private static final int MAIL = 3025;
    private static final int MAIL_PAGE = 8025;

    /** Addresses of which none is taken at the moment of asking. */
    public static Addresses free() {
        return Stream.generate(() -> new Addresses(1 + FreePort.next() % HIGHEST_FREE_OFFSET))
                .filter(it -> it.inRange() && it.firstTaken().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    int port(Part part) {
        return part.port() + offset;
    }

    public String url(Part service) {
        return "http://localhost:" + port(service);
    }

    public String bootstrapServers() {
        return "localhost:" + port(Part.BROKER);
    }

    /** Where the mail catcher takes mail. */
    int mailPort() {
        return MAIL + offset;
    }

    /** Where it shows what it took. */
    int mailPagePort() {
        return MAIL_PAGE + offset;
    }

    String mailPage() {
        return "http://localhost:" + mailPagePort();
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
        return answers(port(part));
    }

    /** The first port above those of the services on which nobody listens. */
    public int portBeside() {
        return IntStream.iterate(port(Part.ANALYTICS) + 1, it -> it + 1)
                .filter(it -> !answers(it))
                .findFirst()
                .orElseThrow();
    }

    /** Whether somebody listens on the port. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean inRange() {
        return Arrays.stream(Part.values()).mapToInt(this::port).allMatch(it -> it > 1024 && it < 65536);
    }
}
