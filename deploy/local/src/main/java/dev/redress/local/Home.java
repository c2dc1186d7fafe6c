package dev.redress.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.parts.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.utils.Utils;

/**
 * The data directory of a stack: what the parts store, their logs, the keys, one token per role, one for who asks the
 * customer and one for who works in each of some departments, and where the stack listens. Only what this class knows by name is ever deleted.
 */
public final class Home {
    /** The token of another agent than the one who handles: nobody asks a customer about their own work. */
    static final String FOLLOWUP = "followup";

    /** Departments that somebody works in who does their tasks; the token is called as the department is, in lower case. */
    static final List<String> DEPARTMENTS = List.of("CUSTOMER_CARE", "LOGISTICS", "SERVICE");

    /** Tokens that stand for a role, and for nobody of the directory: they try out the cases of all departments. */
    static final String EVERYWHERE = "local-agent,local-lead";

    private static final Duration TOKEN_LIFE = Duration.ofDays(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OURS =
            List.of("analytics", "broker", "keys", "logs", "run", "store", "tokens", "stack.json");

    private final Path dir;

    public Home(Path dir) {
        this.dir = dir.toAbsolutePath().normalize();
    }

    public Path of(Part part) {
        return dir.resolve(part.title());
    }

    Path log(Part part) {
        return log(part.title());
    }

    /** The log of a process, by the process's name. */
    public Path log(String process) {
        return dir.resolve("logs").resolve(process + ".log");
    }

    /** What a process says outside its log: a JVM that cannot start, for one. */
    Path output(String process) {
        return dir.resolve("logs").resolve(process + ".out");
    }

    Path pid(String process) {
        return dir.resolve("run").resolve(process + ".pid");
    }

    Path tokens() {
        return dir.resolve("tokens");
    }

    /** The name of the token of who works there; their code in the directory has {@code local-} before it. */
    static String clerk(String department) {
        return department.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Path publicKey() {
        return dir.resolve("keys").resolve("public.pem");
    }

    /** The token of a role, or of {@link #FOLLOWUP}, made when the stack was started. */
    public String token(String name) {
        try {
            return Files.readString(tokens().resolve(name + ".jwt")).strip();
        } catch (IOException e) {
            throw new Trouble("no token of " + name + " under " + tokens() + ": is the stack running?");
        }
    }

    /** The secret from which services make customers' pseudonyms; the same as long as the data is. */
    String customerRefKey() {
        return secret("customer-ref.key");
    }

    /** The secret with which services sign links for customers; a link is good no longer than it stays the same. */
    String linksKey() {
        return secret("links.key");
    }

    private String secret(String name) {
        var file = dir.resolve("keys").resolve(name);
        try {
            if (!Files.exists(file)) {
                var secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                Tokens.writePrivately(file, Base64.getEncoder().encodeToString(secret));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the directories, the key pair where there is none, and fresh tokens. */
    void prepare(Clock clock) {
        try {
            for (var name : List.of("logs", "run", "tokens", "analytics")) {
                Files.createDirectories(dir.resolve(name));
            }
            var signer = Tokens.in(dir.resolve("keys"), clock);
            for (var role : Tokens.ROLES) {
                Tokens.writePrivately(tokens().resolve(role + ".jwt"), signer.token(role));
            }
            Tokens.writePrivately(
                    tokens().resolve(FOLLOWUP + ".jwt"),
                    signer.token("local-" + FOLLOWUP, List.of("agent"), TOKEN_LIFE));
            for (var department : DEPARTMENTS) {
                var name = clerk(department);
                Tokens.writePrivately(
                        tokens().resolve(name + ".jwt"), signer.token("local-" + name, List.of("agent"), TOKEN_LIFE));
            }
        } catch (IOException e) {
            throw new Trouble("cannot write under " + dir + ": " + e.getMessage());
        }
    }

    public void forgetEverything() {
        OURS.forEach(it -> delete(dir.resolve(it)));
    }

    /** Deletes what a part keeps, which must not run. */
    public void forget(Part part) {
        delete(of(part));
    }

    private void delete(Path file) {
        try {
            Utils.delete(file.toFile());
        } catch (IOException e) {
            throw new Trouble("cannot delete " + file + ": " + e.getMessage());
        }
    }

    void write(Addresses addresses) {
        try {
            JSON.writeValue(dir.resolve("stack.json").toFile(), addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the stack listens that was last started on this directory. */
    Addresses addresses() {
        try {
            return JSON.readValue(dir.resolve("stack.json").toFile(), Addresses.class);
        } catch (IOException e) {
            throw new Trouble("no stack has been started on " + dir + ": run deploy/local/up first");
        }
    }
}
