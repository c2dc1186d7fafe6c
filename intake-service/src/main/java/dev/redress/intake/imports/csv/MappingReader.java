package dev.redress.intake.imports.csv;

import dev.redress.chassis.csv.MappingParser;
import dev.redress.chassis.csv.TimeFormats;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
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
            "customer.customerNumber",
            "complainant",
            "representative.name",
            "representative.phone",
            "representative.email",
            "representative.relation",
            "phenomenon",
            "outlet",
            "equipment",
            "usedBefore",
            "regulatorReference",
            "product.name",
            "product.model",
            "product.batch",
            "product.producedOn",
            "product.orderNumber",
            "product.inUseSince");

    private final MappingParser parser = new MappingParser();

    /**
     * Reads and checks a mapping.
     *
     * @throws Problem 400 with every field that is wrong
     */
    public ColumnMapping read(String text) {
        var mapping = parser.parse(text, ColumnMapping.class);
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
        problems.addAll(it.layout().problems());
        if (!it.escalate().isEmpty() && !it.quiet()) {
            problems.add(new FieldProblem("mapping.escalate", "unknown", "is none, or left out"));
        }
        it.fields().forEach((field, source) -> check("mapping.fields." + field, field, source, problems));
        return problems;
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
            TimeFormats.whatIsWrong(format)
                    .ifPresent(it -> problems.add(new FieldProblem(path + ".formats", "invalid", it)));
        }
    }
}
