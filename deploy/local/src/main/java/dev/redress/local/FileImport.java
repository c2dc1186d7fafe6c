package dev.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A file on its way through intake's file door. */
public final class FileImport {
    /** Divides the parts of the request; long enough not to occur in a file. */
    private static final String BOUNDARY = "redress-feed-3b1f0c6f9a5e4d27b8c0";

    private static final String ROLE = "publisher";
    private static final int PAGE = 200;

    private final Rest rest;
    private final Door door;
    private final Path file;
    private final Path mapping;

    public FileImport(Rest rest, Path file, Path mapping) {
        this(rest, new Door(Part.INTAKE, ROLE, "/imports"), file, mapping);
    }

    /** @param door where it is sent to */
    public FileImport(Rest rest, Door door, Path file, Path mapping) {
        this.rest = rest;
        this.door = door;
        this.file = file;
        this.mapping = mapping;
    }

    /**
     * Where files with a mapping are taken.
     *
     * @param token that of a role
     */
    public record Door(Part service, String token, String path) {}

    /**
     * What intake made of a file.
     *
     * @param byChannel the accepted rows
     * @param rejected why, by the number of the row
     */
    public record Done(
            long rows, long accepted, long duplicates, Map<String, Long> byChannel, SortedMap<Long, String> rejected) {}

    /** Sends the file and returns when intake has worked it through. */
    public Done run(Clock clock, Duration patience) {
        var begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var sent = send().required();
        if (Instant.parse(sent.path("startedAt").asText()).isBefore(begun)) {
            throw new Trouble("this file went in with this mapping before, at "
                    + sent.path("startedAt").asText() + "; nothing of it would be entered twice");
        }
        var id = sent.path("id").asText();
        var over = awaitEnd(id, patience);
        if (!over.path("state").asText().equals("DONE")) {
            throw new Trouble("the import failed: " + over.path("failure").asText());
        }
        return new Done(
                over.path("rows").asLong(),
                over.path("accepted").asLong(),
                over.path("duplicates").asLong(),
                byChannel(over.path("byChannel")),
                rejected(id));
    }

    private static Map<String, Long> byChannel(JsonNode counts) {
        var byChannel = new TreeMap<String, Long>();
        counts.properties()
                .forEach(it -> byChannel.put(it.getKey(), it.getValue().asLong()));
        return byChannel;
    }

    private JsonNode awaitEnd(String id, Duration patience) {
        try {
            return Awaitility.await()
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(250))
                    .until(
                            () -> rest.get(Part.INTAKE, ROLE, "/imports/" + id).required(),
                            it -> !it.path("state").asText().equals("RUNNING"));
        } catch (ConditionTimeoutException e) {
            throw new Trouble("the import " + id + " is not done after " + patience.toSeconds() + " s");
        }
    }

    private SortedMap<Long, String> rejected(String id) {
        var rejected = new TreeMap<Long, String>();
        var found = PAGE;
        for (var page = 0; found == PAGE; page++) {
            var errors = rest.get(Part.INTAKE, ROLE, "/imports/" + id + "/errors?size=" + PAGE + "&page=" + page)
                    .required()
                    .path("items");
            errors.forEach(it ->
                    rejected.put(it.path("row").asLong(), it.path("errors").toString()));
            found = errors.size();
        }
        return rejected;
    }

    /** Sends the file; returns what was said of it at once. */
    public Rest.Answer send() {
        try {
            var request = HttpRequest.newBuilder()
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.concat(
                            head("file", file, "text/csv"),
                            BodyPublishers.ofFile(file),
                            head("mapping", mapping, "application/yaml"),
                            BodyPublishers.ofFile(mapping),
                            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
            return rest.send(door.service(), door.token(), door.path(), request);
        } catch (FileNotFoundException e) {
            throw new Trouble("cannot read " + e.getMessage());
        }
    }

    private static BodyPublisher head(String part, Path content, String type) {
        return BodyPublishers.ofString("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part
                + "\"; filename=\"" + content.getFileName() + "\"\r\nContent-Type: " + type + "\r\n\r\n");
    }
}
