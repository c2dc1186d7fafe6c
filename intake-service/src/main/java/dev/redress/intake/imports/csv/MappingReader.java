package dev.redress.intake.imports.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.redress.chassis.bounds.BoundsProperties;
import dev.redress.chassis.events.StrictJson;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping, which is YAML or JSON (JSON is YAML), and says everything that is wrong with it. */
public final class MappingReader {
    private static final Set<String> FIELDS = Set.of(
            "channel",
            "narrative",
            "expectedOutcome",
            "expectedBy",
            "takenBy",
            "occurredAt",
            "receivedAt",
            "confidential",
            "externalId",
            "customer.name",
            "customer.phone",
            "customer.email",
            "customer.company",
            "customer.address",
            "customer.language",
            "product.name",
            "product.model",
            "product.batch",
            "product.producedOn",
            "product.orderNumber",
            "product.inUseSince");

    /** With tab, and the separators of units and of Hive's exports. */
    private static final String DELIMITERS = ",;|\t:^~#!&*%$§¦\u001f\u0001";

    /** A field twice, or a second document, would quietly be passed over. */
    private final ObjectMapper yaml =
            StrictJson.harden(new ObjectMapper(new YAMLFactory()), BoundsProperties.defaults());

    /**
     * Reads and checks a mapping.
     *
     * @throws Problem 400 with every field that is wrong
     */
    public ColumnMapping read(String text) {
        ColumnMapping mapping;
        try {
            mapping = yaml.readValue(text, ColumnMapping.class);
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
        var problems = check(mapping);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return mapping;
    }

    private static List<FieldProblem> check(ColumnMapping it) {
        var problems = new ArrayList<FieldProblem>();
        for (var required : List.of("channel", "narrative")) {
            if (!it.fields().containsKey(required)) {
                problems.add(
                        new FieldProblem("mapping.fields." + required, "required", "a complaint has a " + required));
            }
        }
        if (it.fields().containsKey("externalId") && it.sourceSystem().isEmpty()) {
            problems.add(new FieldProblem(
                    "mapping.sourceSystem", "required", "an external id means something only within its system"));
        }
        if (it.delimiter().length() != 1) {
            problems.add(new FieldProblem("mapping.delimiter", "size", "is one character"));
        } else if (!mayDelimit(it.delimiter().charAt(0))) {
            problems.add(new FieldProblem(
                    "mapping.delimiter", "invalid", "must be a sign that no text begins with, such as , ; | or a tab"));
        }
        try {
            Charset.forName(it.charset());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add(new FieldProblem("mapping.charset", "unknown", "is not known here: " + it.charset()));
        }
        try {
            ZoneId.of(it.zone());
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("mapping.zone", "unknown", "is no time zone: " + it.zone()));
        }
        if (!it.escalate().isEmpty() && !it.quiet()) {
            problems.add(new FieldProblem("mapping.escalate", "unknown", "is none, or left out"));
        }
        it.fields().forEach((field, source) -> check("mapping.fields." + field, field, source, problems));
        return problems;
    }

    /** Between cells there is no letter or digit, nothing that ends a line, and no quote: the file could not be read. */
    private static boolean mayDelimit(char it) {
        return DELIMITERS.indexOf(it) >= 0;
    }

    private static void check(String path, String field, ColumnMapping.Source source, List<FieldProblem> problems) {
        if (!FIELDS.contains(field)) {
            problems.add(new FieldProblem(
                    path,
                    "unknown-field",
                    "is no field of the complaint form; known are "
                            + FIELDS.stream().sorted().toList()));
        }
        if (source.columns().isEmpty() == (source.value() == null)) {
            problems.add(new FieldProblem(path, "invalid", "needs either columns or a value"));
        }
        for (var format : source.formats()) {
            whatIsWrong(format).ifPresent(it -> problems.add(new FieldProblem(path + ".formats", "invalid", it)));
        }
    }

    private static Optional<String> whatIsWrong(String format) {
        if (format.isEmpty()) {
            return Optional.of("is empty");
        }
        try {
            RowReader.formatter(format);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
