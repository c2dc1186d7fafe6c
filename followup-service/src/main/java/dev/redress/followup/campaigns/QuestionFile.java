package dev.redress.followup.campaigns;

import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import dev.redress.followup.campaigns.domain.CampaignLimits;
import dev.redress.followup.campaigns.domain.Question;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.Resource;

/** The questions of a campaign that names none of its own, as they are written down in a file. */
public record QuestionFile(List<Question> questions) {

    /** @throws UnusableFile naming the file and what is wrong with it */
    public static List<Question> read(StrictYaml yaml, Resource file) {
        var questions = yaml.read(file, QuestionFile.class).questions();
        var codes = new HashSet<String>();
        var forAll = false;
        for (var it : questions == null ? List.<Question>of() : questions) {
            if (it.code() == null || !it.code().matches(CampaignLimits.CODE) || !codes.add(it.code())) {
                throw new UnusableFile(file, "each question needs a code of its own");
            }
            if (it.names() == null || it.names().zh() == null || it.names().en() == null) {
                throw new UnusableFile(file, it.code() + " needs both names");
            }
            forAll |= !it.complainedOnly();
        }
        if (!forAll) {
            throw new UnusableFile(file, "at least one question must be for all");
        }
        return List.copyOf(questions);
    }
}
