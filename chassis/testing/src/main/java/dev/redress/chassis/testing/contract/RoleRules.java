package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Tokens;
import dev.redress.chassis.testing.SharedParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may do what: {@code docs/roles.md} has a row for each operation of {@code docs/api}, and the running service keeps it. */
public final class RoleRules {
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]+ /\\S*) \\| ([a-z, ]+) \\|");
    private static final String EVERYBODY = "everybody";
    private static final String NOBODY = "nobody";
    /** What no operation takes: whoever is let in is sent away before anything changes. */
    private static final String NOTHING_OF_OURS = "application/x-of-nobody";

    /** To sign one takes longer than to knock. */
    private static final Map<String, String> BEARERS = new ConcurrentHashMap<>();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private RoleRules() {}

    /**
     * Each operation lets in the roles of its row, and admin, and nobody else; without a token it lets in nobody.
     *
     * @param title of the service in the table
     * @param service name of the service, and of its API file
     * @param port where it runs on this machine
     */
    public static void assertKept(String title, String service, int port) {
        var docs = Contract.published().folder().resolveSibling("");
        var rows = rows(Contract.read(docs.resolve("roles.md")), title);
        assertThat(rows.keySet())
                .as("the operations of %s in docs/roles.md", service)
                .isEqualTo(PublishedApi.of(service).operations().stream()
                        .map(PublishedApi.Operation::name)
                        .collect(Collectors.toSet()));
        var wrong = new ArrayList<String>();
        rows.forEach((operation, roles) -> {
            knock(operation, NOBODY, roles.contains(EVERYBODY), port, wrong);
            for (var role : Tokens.ROLES) {
                var may = roles.contains(EVERYBODY) || roles.contains(role) || role.equals("admin");
                knock(operation, role, may, port, wrong);
            }
        });
        assertThat(wrong).as("who is let in against docs/roles.md").isEmpty();
    }

    static Map<String, Set<String>> rows(String table, String title) {
        var rows = new TreeMap<String, Set<String>>();
        var here = false;
        for (var line : table.lines().toList()) {
            here = line.startsWith("## ") ? line.equals("## " + title) : here;
            var row = ROW.matcher(line);
            if (here && row.matches()) {
                rows.put(row.group(1), Set.of(row.group(2).split(", ", -1)));
            }
        }
        return rows;
    }

    private static void knock(String operation, String role, boolean may, int port, List<String> wrong) {
        var status = status(operation, role, port);
        var letIn = status != 401 && status != 403;
        if (letIn != may || status >= 500) {
            wrong.add(operation + " as " + role + ": " + status);
        }
    }

    private static int status(String operation, String role, int port) {
        var parts = operation.split(" ", 2);
        var uri = URI.create("http://localhost:" + port + parts[1].replaceAll("\\{[^}]*}", "there-is-none"));
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
        if (parts[0].equals("GET")) {
            request.GET();
        } else {
            request.method(parts[0], BodyPublishers.ofString("nothing")).header("Content-Type", NOTHING_OF_OURS);
        }
        if (!role.equals(NOBODY)) {
            request.header("Authorization", BEARERS.computeIfAbsent(role, SharedParts.tokens()::bearer));
        }
        try {
            // A stream of events has no end, so what comes after the status is not waited for.
            var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while knocking", e);
        }
    }
}
