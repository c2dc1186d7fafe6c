package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.CampaignEvent.Drawn;
import dev.redress.followup.campaigns.domain.Frame;
import java.time.Instant;

/** campaign.drawn.v1. */
record CampaignDrawn(Customers frame, Customers sample, Instant closesAt, Instant drawnAt, String by) {

    record Customers(int customers, int complained) {
        private static Customers of(Frame.Size it) {
            return new Customers(it.customers(), it.complained());
        }
    }

    static CampaignDrawn of(Drawn it) {
        var draw = it.draw();
        return new CampaignDrawn(
                Customers.of(draw.frame()),
                Customers.of(draw.sample()),
                draw.closesAt(),
                draw.stamp().at(),
                draw.stamp().by());
    }
}
