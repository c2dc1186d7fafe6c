package dev.redress.followup.campaigns.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** What happened to a campaign. Folding never refuses. */
public sealed interface CampaignEvent {

    /** The campaign after it. */
    Campaign applyTo(Campaign before);

    /** It is being prepared. */
    record Opened(CampaignPlan plan, Stamp stamp) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.opened(plan, stamp);
        }
    }

    /** A batch of customers belongs to the frame. */
    record Listed(String batch) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.listed(batch);
        }
    }

    /** Who is asked is settled. */
    record Drawn(Draw draw) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.drawn(draw);
        }
    }

    /** All who were drawn have their invitations. */
    record AllIssued() implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.allIssued();
        }
    }

    /** No more answers are taken. */
    record Ended(Stamp stamp) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.ended(stamp);
        }
    }

    /** All has been counted. */
    record Closed(CampaignTally tally, Stamp stamp) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.closed(tally);
        }
    }
}
