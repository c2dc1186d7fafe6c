package dev.redress.chassis.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.redress.chassis.bounds.BoundsProperties;
import dev.redress.chassis.events.StrictJson;
import dev.redress.chassis.web.Problem;

/** Reads the text of a mapping, which is YAML or JSON (JSON is YAML), as strictly as a request. */
public final class MappingParser {

    /** A field twice, or a second document, would quietly be passed over. */
    private final ObjectMapper yaml =
            StrictJson.harden(new ObjectMapper(new YAMLFactory()), BoundsProperties.defaults());

    /**
     * The mapping as this type.
     *
     * @throws Problem 400 with the field that cannot be read
     */
    public <T> T parse(String text, Class<T> type) {
        T mapping;
        try {
            mapping = yaml.readValue(text, type);
        } catch (JsonMappingException e) {
            var path = new StringBuilder("mapping");
            e.getPath().forEach(it -> path.append('.').append(it.getFieldName()));
            throw Problem.invalid(path.toString(), "unreadable", firstLine(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw Problem.invalid("mapping", "unreadable", firstLine(e.getOriginalMessage()));
        }
        if (mapping == null) {
            throw Problem.invalid("mapping", "required", "is empty");
        }
        return mapping;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
