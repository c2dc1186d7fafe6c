package dev.redress.intake.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of {@code docs} that came with this version: schemas of events, and the AsyncAPI document that refers to them. */
@Component
public final class PublishedContract {
    private static final String SCHEMAS = "classpath:contract/events/*.schema.json";
    private static final String ENDING = ".schema.json";

    private final Map<String, Resource> schemas;
    private final Resource asyncApi;

    PublishedContract() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        var all = new TreeMap<String, Resource>();
        Arrays.stream(files.getResources(SCHEMAS)).forEach(it -> all.put(type(it), it));
        this.schemas = Collections.unmodifiableMap(all);
        this.asyncApi = files.getResource("classpath:contract/asyncapi.yaml");
    }

    private static String type(Resource it) {
        var name = Optional.ofNullable(it.getFilename()).orElseThrow();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** The types of events that there are, in the order of their names. */
    public Set<String> types() {
        return schemas.keySet();
    }

    /** The schema of a type; empty when there is no such type. */
    public Optional<String> schema(String type) {
        return Optional.ofNullable(schemas.get(type)).map(PublishedContract::text);
    }

    /** The AsyncAPI document; its references are relative to where it is served. */
    public String asyncApi() {
        return text(asyncApi);
    }

    private static String text(Resource it) {
        try (var in = it.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
