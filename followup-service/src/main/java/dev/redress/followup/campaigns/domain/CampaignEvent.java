package dev.redress.followup.campaigns.domain;

/** What happened to a campaign. Folding never refuses. */
public sealed interface CampaignEvent {

    /** The campaign after it. */
    Campaign applyTo(Campaign before);

    /** It is being prepared. */
    record Opened(CampaignPlan plan, CampaignStamp said) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.opened(plan, said);
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
    record Ended(CampaignStamp said) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.ended(said);
        }
    }

    /** All has been counted. */
    record Closed(CampaignTally tally, CampaignStamp said) implements CampaignEvent {
        @Override
        public Campaign applyTo(Campaign before) {
            return before.closed(tally);
        }
    }
}
