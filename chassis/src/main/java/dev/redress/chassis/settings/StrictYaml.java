package dev.redress.chassis.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.StrictJson;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads what a company hands in as YAML. A file that is not understood to the last word is not read at all: a misspelt limit
 * would quietly never hold. So there is no unknown field, no key twice, no value of another type than is wanted, no Java
 * type and no second document.
 */
public final class StrictYaml {
    private static final int ALIASES = 1000;

    private final ObjectMapper json;

    public StrictYaml(Bounds bounds) {
        this.json = StrictJson.mapper(bounds);
    }

    /** @throws UnusableFile when it is absent, empty or not understood */
    public <T> T read(Resource file, Class<T> as) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(ALIASES);
        try (var in = file.getInputStream()) {
            var content = new Yaml(new DatesAsText(options)).<Object>load(in);
            if (content == null) {
                throw new UnusableFile(file, "it is empty");
            }
            return json.convertValue(content, as);
        } catch (IOException | YAMLException | IllegalArgumentException e) {
            throw new UnusableFile(file, e.getMessage(), e);
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
