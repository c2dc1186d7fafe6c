package dev.redress.intake.outgoing;

import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Posts JSON to another system, signed as Standard Webhooks has it, and says what became of it. It goes where it was told, and nowhere else. */
public final class SignedPost {
    /** It understood, and will not do it for this. */
    private static final Set<Integer> REFUSALS = Set.of(400, 410, 422);

    private static final int GIVEN = 200;
    private static final int BEYOND = 300;
    private static final int FAULTS = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Clock clock;

    public SignedPost(Clock clock) {
        this.clock = clock;
    }

    /**
     * Posts, and waits for the answer.
     *
     * @param id of the delivery, the same at each try
     * @param timeout how long it may take to answer
     */
    public Outcome send(URI url, WebhookSignature signature, String id, String body, Duration timeout) {
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        signature.headers(id, clock.instant(), body).forEach(request::header);
        try {
            var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status >= GIVEN && status < BEYOND
                    ? new Outcome(Result.SENT, "")
                    : new Outcome(result(status), "HTTP " + status);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome(Result.AWAY, "no connection");
        } catch (IOException e) {
            return new Outcome(Result.UNCERTAIN, "no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(Result.UNCERTAIN, "no answer");
        }
    }

    /** One that failed within itself may have come some way first. */
    private static Result result(int status) {
        if (REFUSALS.contains(status)) {
            return Result.REFUSED;
        }
        return status >= FAULTS ? Result.UNCERTAIN : Result.AWAY;
    }
}
