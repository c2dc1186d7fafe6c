package dev.redress.followup.campaigns.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.followup.campaigns.CampaignsProperties;
import dev.redress.followup.campaigns.QuestionFile;
import dev.redress.followup.campaigns.domain.CampaignPlan;
import dev.redress.followup.campaigns.domain.Question;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a plan of a request; what it does not say is as the knobs say. */
@Component
final class CampaignPlans {
    private final CampaignsProperties properties;
    private final List<Question> questions;
    private final Masking masking;

    CampaignPlans(StrictYaml yaml, CampaignsProperties properties, Masking masking) {
        this.properties = properties;
        this.questions = QuestionFile.read(yaml, properties.questions());
        this.masking = masking;
    }

    CampaignPlan of(CampaignRequest it) {
        return new CampaignPlan(
                masking.words(it.name()),
                it.from(),
                it.to(),
                it.coverageTarget() == null ? properties.coverageTarget() : it.coverageTarget(),
                it.seed() == null ? "" : it.seed(),
                it.openFor() == null ? properties.openFor() : it.openFor(),
                it.reminders() == null ? properties.reminders() : it.reminders(),
                it.questions() == null
                        ? questions
                        : it.questions().stream()
                                .map(CampaignRequest.QuestionRequest::question)
                                .toList());
    }
}
