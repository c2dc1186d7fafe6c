package dev.redress.intake.notices.gateways;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.outgoing.SignedPost;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Notices by a gateway that takes them over HTTP, for SMS, chat and company messengers. Each try carries the same
 * {@code webhook-id}, by which the gateway takes what it is given twice once; so a try of which nobody can tell what became
 * is made again, at this gateway and no other.
 */
public final class WebhookGateway implements Gateway {
    private final ObjectMapper json = WireFormat.mapper();
    private final SignedPost post;
    private final String name;
    private final Channel channel;
    private final URI url;
    private final WebhookSignature signature;
    private final Function<Addressee, Optional<String>> address;
    private final Duration timeout;

    /**
     * Makes one.
     *
     * @param address where it reaches somebody
     * @param timeout how long it may take to answer
     */
    public WebhookGateway(
            String name,
            Channel channel,
            URI url,
            WebhookSignature signature,
            Function<Addressee, Optional<String>> address,
            Duration timeout,
            Clock clock) {
        this.name = name;
        this.channel = channel;
        this.url = url;
        this.signature = signature;
        this.address = address;
        this.timeout = timeout;
        this.post = new SignedPost(clock);
    }

    /**
     * What is posted.
     *
     * @param id of the delivery, as in {@code webhook-id}
     * @param channel which way to the customer this is
     * @param to the address
     * @param about what it is about
     * @param complaint number of the complaint
     */
    private record Posted(
            String id,
            Channel channel,
            String to,
            String about,
            String complaint,
            String language,
            String subject,
            String text) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Optional<String> address(Addressee to) {
        return address.apply(to);
    }

    @Override
    public Outcome send(Letter letter, PointOfNoReturn point) {
        if (!point.pass()) {
            return new Outcome(Result.AWAY, "nobody waits for it any more");
        }
        return post.send(url, signature, letter.id(), body(letter), timeout);
    }

    private String body(Letter it) {
        var text = it.text();
        try {
            return json.writeValueAsString(new Posted(
                    it.id(),
                    channel,
                    it.to(),
                    it.about(),
                    it.complaint(),
                    text.language(),
                    text.subject(),
                    text.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that JSON cannot hold", e);
        }
    }
}
