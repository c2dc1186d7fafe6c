package dev.redress.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invented complaints, of the length that people write, each of them another one. */
final class Complaints {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "WEB", "SOCIAL");
    private static final String WORDS =
            "The washing machine leaks at the door since the third day. I called twice, on Monday and on Thursday, and nobody"
                    + " rang back. Please have it repaired, or take it back and return what I paid. 洗衣机第三天开始漏水,打了两次电话没有人回复。";

    private final String run = UUID.randomUUID().toString();

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
