package dev.redress.intake.webhooks;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.webhooks.domain.HookDelivery;
import dev.redress.intake.webhooks.domain.HookQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people do about deliveries: look at them, and have them sent once more. */
public final class WebhookService {
    private static final Logger LOGGER = LoggerFactory.getLogger(WebhookService.class);
    private static final Pattern ID = Pattern.compile("([0-9a-f-]{1,64})~([a-z0-9-]{1,30})~([0-9]{1,9})");

    private final AggregateRepository<HookQueue, HookQueue> queues;
    private final Clock clock;

    WebhookService(AggregateRepository<HookQueue, HookQueue> queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    /** The id of a delivery, for ever: {@code webhook-id} of each try and of each replay. */
    public static String id(String complaintId, HookDelivery it) {
        return complaintId + "~" + it.subscription() + "~" + it.number();
    }

    /**
     * A page of complaints of which a subscription was told something.
     *
     * @param dead whether those alone that have dead deliveries of it
     * @param complaintId of the one that is wanted; empty for all
     */
    public Page<HookQueue> deliveries(String subscription, boolean dead, String complaintId, Paging paging) {
        var which = Where.all()
                .exactly(dead ? WebhookAggregates.DEAD : WebhookAggregates.SUBSCRIPTIONS, subscription)
                .is("_id", complaintId);
        return AggregatePages.of(queues, which, Sorts.ascending("_id"), paging);
    }

    /**
     * Has all sent once more that was told from a time on, delivered or dead, each complaint's in its order.
     *
     * @return how many
     */
    public int replay(String subscription, Instant from) {
        var complaints = new ArrayList<String>();
        var which = Where.all().exactly(WebhookAggregates.SUBSCRIPTIONS, subscription);
        queues.each(which, it -> complaints.add(it.complaintId()));
        var replayed = complaints.stream()
                .mapToInt(it -> replay(
                        it,
                        each -> each.subscription().equals(subscription)
                                && !each.fact().at().isBefore(from)))
                .sum();
        LOGGER.atInfo()
                .addKeyValue("subscription", subscription)
                .addKeyValue("from", from)
                .addKeyValue("deliveries", replayed)
                .log("deliveries are sent once more");
        return replayed;
    }

    /**
     * Has one sent once more.
     *
     * @return how many: none when it is on its way already
     * @throws Problem 404 when there is none of this id
     */
    public int replay(String subscription, String deliveryId) {
        var parts = ID.matcher(deliveryId);
        if (!parts.matches() || !parts.group(2).equals(subscription)) {
            throw noSuch(deliveryId);
        }
        var number = Integer.parseInt(parts.group(3));
        if (queues.find(parts.group(1))
                .flatMap(it -> it.find(subscription, number))
                .isEmpty()) {
            throw noSuch(deliveryId);
        }
        return replay(parts.group(1), it -> it.subscription().equals(subscription) && it.number() == number);
    }

    private static Problem noSuch(String deliveryId) {
        return Problem.notFound("there is no delivery " + deliveryId);
    }

    private int replay(String complaintId, Predicate<HookDelivery> which) {
        var counted = new int[1];
        queues.change(complaintId, RequestIds.current(), it -> {
            counted[0] = (int) it.all().stream()
                    .filter(each -> !each.open() && which.test(each))
                    .count();
            return it.replay(which, clock.instant());
        });
        return counted[0];
    }
}
