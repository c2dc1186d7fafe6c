package dev.redress.intake.notices.settings;

import dev.redress.chassis.settings.SettingsFiles;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTopic;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * The templates to begin with.
 *
 * @param templates one for each topic
 */
public record NoticeTemplateFile(List<NoticeTemplateDefinition> templates) {

    /**
     * Templates by their topics.
     *
     * @throws UnusableFile naming the file and all that is wrong with it, a topic without a template among it
     */
    public static Map<String, NoticeTemplate> read(StrictYaml yaml, Resource file, Validator validator) {
        var read = new SettingsFiles(yaml, validator)
                .many(
                        file,
                        NoticeTemplateFile.class,
                        NoticeTemplateFile::templates,
                        NoticeTemplateDefinition::key,
                        it -> it.template(it.id()));
        for (var topic : NoticeTopic.values()) {
            if (!read.containsKey(topic.name())) {
                throw new UnusableFile(file, "there is no template for " + topic);
            }
        }
        return read;
    }
}
