package dev.redress.chassis.settings;

import dev.redress.chassis.web.Problem;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * Reads the settings that come with a service, from YAML, written as they are put over HTTP: the same record with the same
 * constraints is the body of a request and an entry of a file. What could not be put stops the start.
 */
public final class SettingsFiles {
    private final StrictYaml yaml;
    private final Validator validator;

    public SettingsFiles(StrictYaml yaml, Validator validator) {
        this.yaml = yaml;
        this.validator = validator;
    }

    /**
     * Reads a file that is one setting.
     *
     * @param form how it is written
     * @param meaning the setting that is meant; throws {@link Problem} when it cannot be used
     * @throws UnusableFile naming the file and all that is wrong with it
     */
    public <F, T> T one(Resource file, Class<F> form, Function<F, T> meaning) {
        return meant(file, "", yaml.read(file, form), meaning);
    }

    /**
     * Reads a file of several settings.
     *
     * @param whole how the file is written
     * @param forms the entries of the file
     * @param id of an entry
     * @param meaning the setting that an entry means; throws {@link Problem} when it cannot be used
     * @return by id, in the order of the file
     * @throws UnusableFile naming the file, the entry, and all that is wrong with it
     */
    public <W, F, T> Map<String, T> many(
            Resource file, Class<W> whole, Function<W, List<F>> forms, Function<F, String> id, Function<F, T> meaning) {
        var entries = forms.apply(yaml.read(file, whole));
        if (entries == null) {
            throw new UnusableFile(file, "it has no entries");
        }
        var settings = new LinkedHashMap<String, T>();
        for (var entry : entries) {
            if (entry == null || id.apply(entry) == null) {
                throw new UnusableFile(file, "an entry has no id, and each needs an id");
            }
            var setting = meant(file, id.apply(entry) + ": ", entry, meaning);
            if (settings.put(id.apply(entry), setting) != null) {
                throw new UnusableFile(file, id.apply(entry) + " is there twice");
            }
        }
        return settings;
    }

    private <F, T> T meant(Resource file, String which, F form, Function<F, T> meaning) {
        var wrong = validator.validate(form).stream()
                .map(it -> it.getPropertyPath() + " " + it.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new UnusableFile(file, which + wrong);
        }
        try {
            return meaning.apply(form);
        } catch (Problem e) {
            throw new UnusableFile(file, which + words(e), e);
        }
    }

    private static String words(Problem it) {
        return it.errors().isEmpty()
                ? it.getMessage()
                : it.errors().stream()
                        .map(error -> error.field() + " " + error.message())
                        .collect(Collectors.joining("; "));
    }
}
