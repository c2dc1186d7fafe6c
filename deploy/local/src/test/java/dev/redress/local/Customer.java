package dev.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A customer with a link and a browser, and no token. */
final class Customer {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String link;

    Customer(String link) {
        this.link = link;
    }

    /** A page as the customer sees it. */
    record Page(int status, String html) {}

    Page opens() {
        return load(HttpRequest.newBuilder(URI.create(link)).GET());
    }

    /** Ticks the box and presses the button. */
    Page accepts() {
        return sends(link + "/acceptance", Map.of("agree", "yes"));
    }

    /** Fills in the questions on the page, and presses the button. */
    Page answers(Map<String, String> fields) {
        return sends(link, fields);
    }

    private Page sends(String to, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return load(HttpRequest.newBuilder(URI.create(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Page load(HttpRequest.Builder request) {
        try {
            var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
