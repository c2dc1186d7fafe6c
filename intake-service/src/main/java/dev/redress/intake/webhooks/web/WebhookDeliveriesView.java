package dev.redress.intake.webhooks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.webhooks.WebhookService;
import dev.redress.intake.webhooks.domain.HookDelivery;
import dev.redress.intake.webhooks.domain.HookDelivery.State;
import dev.redress.intake.webhooks.domain.HookKind;
import dev.redress.intake.webhooks.domain.HookQueue;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What a system was told of one complaint, and is still to be told.
 *
 * @param complaintId id of the complaint (UUID)
 * @param deliveries in their order; of those that were delivered the latest alone are kept
 */
@Schema(name = "WebhookDeliveries")
record WebhookDeliveriesView(String complaintId, List<DeliveryView> deliveries) {

    /**
     * One delivery.
     *
     * @param id its webhook-id at each try and each replay
     * @param kind what happened
     * @param at when it happened
     * @param state PENDING: it waits for its turn or another try; SENDING; DELIVERED; DEAD: all tries were in vain
     * @param dueAt when it goes on; absent when it has ended
     * @param since when it was first tried; absent before
     * @param tries how often it was
     * @param said what came of the latest try; absent when it was taken, or before
     */
    @RecordBuilder
    @Schema(name = "WebhookDelivery")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DeliveryView(
            String id, HookKind kind, Instant at, State state, Instant dueAt, Instant since, int tries, String said) {

        static DeliveryView of(String complaintId, HookDelivery it) {
            var progress = it.progress();
            return new DeliveryView(
                    WebhookService.id(complaintId, it),
                    it.fact().kind(),
                    it.fact().at(),
                    progress.state(),
                    progress.dueAt(),
                    progress.since(),
                    progress.tries(),
                    progress.said());
        }
    }

    static WebhookDeliveriesView of(HookQueue it, String subscription) {
        return new WebhookDeliveriesView(
                it.complaintId(),
                it.all().stream()
                        .filter(each -> each.subscription().equals(subscription))
                        .map(each -> DeliveryView.of(it.complaintId(), each))
                        .toList());
    }
}
