package dev.redress.resolution.clocks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the calendars and policies to begin with, written as they are put over HTTP. A file that is not understood to the
 * last word stops the start: a misspelt limit would quietly never be watched.
 */
final class RuleFiles {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Validator validator;

    RuleFiles(Validator validator) {
        this.validator = validator;
    }

    /** A file that cannot be used, and why. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(Resource file, String why, Exception cause) {
            super(file.getDescription() + ": " + why, cause);
        }
    }

    /** @param hours lists that calendars share by YAML anchors; nobody reads them here */
    private record CalendarsFile(Object hours, List<CalendarDefinition> calendars) {}

    /** @param shared what policies share by YAML anchors; nobody reads it here */
    private record PoliciesFile(Object shared, List<PolicyDefinition> policies) {}

    List<Calendar> calendars(Resource file) {
        return read(file, CalendarsFile.class).calendars().stream()
                .map(it -> fit(file, it.id(), it, () -> it.calendar(it.id())))
                .toList();
    }

    /**
     * @param calendars ids of those there are
     */
    List<Policy> policies(Resource file, List<String> calendars) {
        return read(file, PoliciesFile.class).policies().stream()
                .map(it -> fit(file, it.id(), it, () -> it.policy(it.id(), calendars)))
                .toList();
    }

    private <F, T> T fit(Resource file, String id, F form, Supplier<T> rule) {
        var wrong =
                validator.validate(form).stream().map(RuleFiles::words).sorted().collect(Collectors.joining("; "));
        if (id == null || !wrong.isEmpty()) {
            throw new Unusable(file, id + ": " + (id == null ? "an id is needed" : wrong), null);
        }
        try {
            return rule.get();
        } catch (Unfit e) {
            throw new Unusable(file, id + ": " + e.getMessage(), e);
        }
    }

    private static String words(ConstraintViolation<?> it) {
        return it.getPropertyPath() + " " + it.getMessage();
    }

    private static <T> T read(Resource file, Class<T> as) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(1000);
        try (var in = file.getInputStream()) {
            var content = new Yaml(new DatesAsText(options)).<Object>load(in);
            return STRICT.convertValue(content, as);
        } catch (IOException | YAMLException | IllegalArgumentException e) {
            throw new Unusable(file, e.getMessage(), e);
        }
    }

    /** A date is a date, not midnight in some zone. */
    private static final class DatesAsText extends SafeConstructor {
        DatesAsText(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }
}
