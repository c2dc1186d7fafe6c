package dev.redress.followup.campaigns;

import dev.redress.chassis.privacy.Masking;
import dev.redress.followup.domain.campaign.Plan;
import dev.redress.followup.domain.campaign.Question;
import java.util.List;

/** Makes a plan of a request; what it does not say is as the knobs say. */
final class CampaignPlans {
    private final CampaignsProperties properties;
    private final List<Question> questions;
    private final Masking masking;

    CampaignPlans(CampaignsProperties properties, List<Question> questions, Masking masking) {
        this.properties = properties;
        this.questions = questions;
        this.masking = masking;
    }

    Plan of(CampaignBody it) {
        return new Plan(
                masking.mask(it.name().strip()),
                it.from(),
                it.to(),
                it.coverageTarget() == null ? properties.coverageTarget() : it.coverageTarget(),
                it.seed() == null ? "" : it.seed(),
                it.openFor() == null ? properties.openFor() : it.openFor(),
                it.reminders() == null ? properties.reminders() : it.reminders(),
                it.questions() == null
                        ? questions
                        : it.questions().stream()
                                .map(CampaignBody.QuestionBody::question)
                                .toList());
    }
}
