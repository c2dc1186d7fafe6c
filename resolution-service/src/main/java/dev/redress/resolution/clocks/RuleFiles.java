package dev.redress.resolution.clocks;

import dev.redress.chassis.settings.SettingsFiles;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * The calendars and policies to begin with, written as they are put over HTTP. A file that is not understood to the last
 * word stops the start: a misspelt limit would quietly never be watched.
 */
final class RuleFiles {
    private final SettingsFiles files;

    RuleFiles(StrictYaml yaml, Validator validator) {
        this.files = new SettingsFiles(yaml, validator);
    }

    /** @param hours lists that calendars share by YAML anchors; nobody reads them here */
    private record CalendarsFile(Object hours, List<CalendarDefinition> calendars) {}

    /** @param shared what policies share by YAML anchors; nobody reads it here */
    private record PoliciesFile(Object shared, List<PolicyDefinition> policies) {}

    /**
     * By id.
     *
     * @throws dev.redress.chassis.settings.UnusableFile naming the file and all that is wrong with it
     */
    Map<String, Calendar> calendars(Resource file) {
        return files.many(
                file,
                CalendarsFile.class,
                CalendarsFile::calendars,
                CalendarDefinition::id,
                it -> it.calendar(it.id()));
    }

    /**
     * By id.
     *
     * @param calendars ids of those there are
     * @throws dev.redress.chassis.settings.UnusableFile naming the file and all that is wrong with it
     */
    Map<String, Policy> policies(Resource file, Collection<String> calendars) {
        return files.many(
                file,
                PoliciesFile.class,
                PoliciesFile::policies,
                PolicyDefinition::id,
                it -> it.policy(it.id(), calendars));
    }
}
