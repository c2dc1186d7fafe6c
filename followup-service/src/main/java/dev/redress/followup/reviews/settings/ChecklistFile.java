package dev.redress.followup.reviews.settings;

import dev.redress.chassis.settings.SettingsFiles;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.followup.reviews.domain.Checklist;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * The checklists to begin with.
 *
 * @param checklists each with its id
 */
public record ChecklistFile(List<ChecklistDefinition> checklists) {

    /**
     * Checklists by their ids.
     *
     * @throws dev.redress.chassis.settings.UnusableFile naming the file and all that is wrong with it
     */
    public static Map<String, Checklist> read(StrictYaml yaml, Resource file, Validator validator) {
        return new SettingsFiles(yaml, validator)
                .many(
                        file,
                        ChecklistFile.class,
                        ChecklistFile::checklists,
                        ChecklistDefinition::id,
                        ChecklistDefinition::checklist);
    }
}
