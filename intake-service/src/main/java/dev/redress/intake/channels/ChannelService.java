package dev.redress.intake.channels;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.SaidLater;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.Submission;
import dev.redress.intake.complaints.domain.Amendment;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Outcome;
import dev.redress.intake.complaints.domain.Speaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Takes what customers write on platforms. The first message of a conversation is a complaint, later ones are added to it,
 * until the conversation rested for long, the customer withdrew the complaint or was erased: what they say then is a new one. A message is
 * known again by its id, so what a platform delivers twice, and what somebody recorded and sends again, is there once.
 */
public final class ChannelService {
    /** Complaints that one conversation can become. */
    private static final int MOST = 50;

    /** No subject of a token is written so: nobody sees these complaints as its own. */
    private static final String SENDER = "channel:";

    private static final int LONGEST_WORDS = 8000;

    private final Settings<ChannelMapping> mappings;
    private final Map<String, WebhookSignature> signatures;
    private final Duration tolerance;
    private final ChannelForms forms;
    private final IntakeService intake;
    private final SequelService sequels;
    private final Clock clock;

    ChannelService(
            Settings<ChannelMapping> mappings,
            Map<String, WebhookSignature> signatures,
            Duration tolerance,
            ChannelForms forms,
            IntakeService intake,
            SequelService sequels,
            Clock clock) {
        this.mappings = mappings;
        this.signatures = Map.copyOf(signatures);
        this.tolerance = tolerance;
        this.forms = forms;
        this.intake = intake;
        this.sequels = sequels;
        this.clock = clock;
    }

    /** What became of a message. */
    public enum Result {
        /** A complaint was entered. */
        ENTERED,
        /** It was added to the complaint of its conversation. */
        ADDED,
        /** It had been taken before. */
        KNOWN,
        /** It is no customer's. */
        PASSED
    }

    /** @param complaint absent of what was passed over */
    public record Taken(Result result, Complaint complaint) {}

    /**
     * Takes a message.
     *
     * @param name of the channel
     * @param body as it came, byte by byte
     * @throws Problem 404 when there is no such channel, 401 when it was not signed by who shares its secret or at another
     *     time, 400 when it cannot be read
     */
    public Taken take(String name, WebhookSignature.Sent sent, byte[] body) {
        var signature = signatures.get(name);
        var mapping = mappings.current(name).map(Versioned::value).orElse(null);
        if (signature == null || mapping == null) {
            throw Problem.notFound("there is no channel " + name);
        }
        var failure = signature.check(sent, body, clock.instant(), tolerance);
        if (failure.isPresent()) {
            throw new Problem(
                    HttpStatus.UNAUTHORIZED, "unauthorized", failure.get().words());
        }
        var message = forms.message(body);
        return mapping.concerns(message) ? take(name, mapping, message, sent.id()) : new Taken(Result.PASSED, null);
    }

    private Taken take(String name, ChannelMapping mapping, JsonNode message, String deliveryId) {
        var conversation = required(message, mapping.conversation(), "conversation");
        var id = mapping.message().isEmpty() ? deliveryId : required(message, mapping.message(), "message");
        // Platforms number messages as they like: one is known by its conversation and its own id.
        var origin = Origin.http(SENDER + name, conversation + " " + id, RequestIds.current());
        for (var nth = 1; nth <= MOST; nth++) {
            var externalId = nth == 1 ? conversation : conversation + "~" + nth;
            var form = forms.form(mapping, message, name, externalId);
            Problem.requireNone(intake.check(form));
            var known = sequels.find(new ExternalReference(name, externalId));
            if (known.isEmpty()) {
                var entered = enter(origin, form);
                if (entered.result() != Result.ADDED) {
                    return entered;
                }
                known = Optional.of(entered.complaint());
            }
            var it = known.get();
            if (isFirst(it, origin) || added(it, amendmentId(it, name, id))) {
                return new Taken(Result.KNOWN, it);
            }
            if (goesOn(it, mapping.restAfter())) {
                return add(it, name, id, mapping, form);
            }
        }
        throw new Problem(HttpStatus.CONFLICT, "not-now", "the conversation became " + MOST + " complaints already");
    }

    private static String required(JsonNode message, String pointer, String what) {
        var found = ChannelMapping.text(message, pointer);
        if (found.isEmpty() || found.length() > 150) {
            throw Problem.invalid(pointer, "required", "must be the " + what + ": a text of 1 to 150 characters");
        }
        return found;
    }

    /** Unless another message was faster, to whose complaint it is then to be added. */
    private Taken enter(Origin origin, ComplaintForm form) {
        var result = intake.register(new Submission(origin, RequestIds.current(), form));
        if (result.fresh()) {
            return new Taken(Result.ENTERED, result.complaint());
        }
        var same = result.outcome() == Outcome.ACCEPTED || isFirst(result.complaint(), origin);
        return new Taken(same ? Result.KNOWN : Result.ADDED, result.complaint());
    }

    private static boolean isFirst(Complaint it, Origin origin) {
        var first = it.registration().origin();
        return first.sender().equals(origin.sender()) && first.sending().equals(origin.sending());
    }

    private static boolean added(Complaint it, String amendmentId) {
        return it.sequel().amendment(amendmentId).isPresent();
    }

    private static String amendmentId(Complaint it, String name, String message) {
        return Ids.derived("amendment", it.id(), SENDER + name, message).toString();
    }

    /** Whether what is said now still belongs to it. */
    private boolean goesOn(Complaint it, Duration restAfter) {
        var latest = Stream.concat(
                        Stream.of(it.registration().details().reception().receivedAt()),
                        it.sequel().amendments().stream()
                                .map(Amendment::word)
                                .map(word -> word.stamp().at()))
                .max(Instant::compareTo)
                .orElseThrow();
        return !it.sequel().withdrawn() && !it.erased() && clock.instant().isBefore(latest.plus(restAfter));
    }

    private Taken add(Complaint it, String name, String id, ChannelMapping mapping, ComplaintForm form) {
        if (form.narrative().length() > LONGEST_WORDS) {
            throw Problem.invalid(
                    ChannelMapping.NARRATIVE, "size", "at most " + LONGEST_WORDS + " characters are added");
        }
        var said = new SaidLater(
                Speaker.CUSTOMER, mapping.channel(), form.narrative(), null, name, Stamp.SYSTEM, RequestIds.current());
        var decided = sequels.amend(it.id(), amendmentId(it, name, id), said);
        return new Taken(decided.fresh() ? Result.ADDED : Result.KNOWN, decided.asked());
    }
}
