package dev.redress.followup.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a rule to begin with from YAML, written as it is put over HTTP. A file that is not understood to the last word stops
 * the start: a misspelt limit would quietly never hold.
 */
public final class RuleFile {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RuleFile() {}

    /** @throws IllegalStateException naming the file, when it cannot be used */
    public static <T> T read(Resource file, Class<T> form) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var in = file.getInputStream()) {
            var content = new Yaml(new SafeConstructor(options)).<Object>load(in);
            return STRICT.convertValue(content, form);
        } catch (IOException | YAMLException | IllegalArgumentException e) {
            throw new IllegalStateException(file.getDescription() + ": " + e.getMessage(), e);
        }
    }
}
