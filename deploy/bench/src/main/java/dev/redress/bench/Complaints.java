package dev.redress.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Invented complaints, of the length that people write, each of them another one. */
final class Complaints {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "WEB", "SOCIAL");
    private static final String WORDS =
            "The washing machine leaks at the door since the third day. I called twice, on Monday and on Thursday, and nobody"
                    + " rang back. Please have it repaired, or take it back and return what I paid. 洗衣机第三天开始漏水,打了两次电话没有人回复。";

    private final String run = UUID.randomUUID().toString();

    /** So many of them as rows of a CSV file, from the given one on. */
    Path file(Path file, long first, int count) {
        var rows = LongStream.range(first, first + count)
                .mapToObj(it -> it + "," + CHANNELS.get((int) (it % CHANNELS.size())) + ",\"" + WORDS + " (" + run + "-"
                        + it + ")\"\n")
                .collect(Collectors.joining("", "nr,via,words\n", ""));
        return write(file, rows);
    }

    /** How the file is to be read. */
    Path mapping(Path file) {
        return write(file, """
                sourceSystem: bench-%s
                fields:
                  externalId: nr
                  channel: via
                  narrative: words
                """.formatted(run));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The n-th, as JSON that {@code POST /complaints} and {@code complaint.submitted.v1} take. */
    String json(long number) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "channel",
                    CHANNELS.get((int) (number % CHANNELS.size())),
                    "narrative",
                    WORDS + " (" + run + "-" + number + ")",
                    "customer",
                    Map.of("name", "Alex Example", "email", "alex." + number + "@example.com", "language", "en"),
                    "product",
                    Map.of("name", "Washing machine", "model", "WM-" + number % 50)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
