package dev.redress.intake.webhooks;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.intake.webhooks.domain.HookQueue;

/** How what is to be told of a complaint is kept; it is told over HTTP, and on no topic. */
final class WebhookAggregates {
    static final String NEXT_AT = StatePaths.path(HookQueue.class, "nextAt");
    static final String SUBSCRIPTIONS = StatePaths.path(HookQueue.class, "subscriptions");
    static final String DEAD = StatePaths.path(HookQueue.class, "dead");

    /** One document per complaint, under its id. */
    static final AggregateType<HookQueue, HookQueue> QUEUES = AggregateType.of(
                    "webhooks", HookQueue.class, HookQueue.class)
            .startingAs(HookQueue::none)
            .foldedBy((event, before) -> event)
            .indexed(ascending(NEXT_AT), ascending(SUBSCRIPTIONS), ascending(DEAD))
            .publishingNothing();

    private WebhookAggregates() {}
}
