package dev.redress.followup.reviews.settings;

import dev.redress.chassis.web.Problem;
import dev.redress.followup.rules.RuleFile;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * The checklists to begin with.
 *
 * @param checklists each with its id
 */
public record ChecklistFile(@NotNull List<@NotNull @Valid ChecklistDefinition> checklists) {

    /** @throws IllegalStateException naming the file, when it cannot be used */
    public static ChecklistFile read(Resource file, Validator validator) {
        var content = RuleFile.read(file, ChecklistFile.class);
        var faults = validator.validate(content).stream()
                .map(it -> it.getPropertyPath() + " " + it.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(file.getDescription() + ": " + faults);
        }
        for (var form : content.checklists()) {
            if (form.id() == null) {
                throw new IllegalStateException(file.getDescription() + ": a checklist has no id");
            }
            try {
                form.checklist();
            } catch (Problem e) {
                throw new IllegalStateException(file.getDescription() + ": " + form.id() + ": " + e.errors(), e);
            }
        }
        return content;
    }
}
