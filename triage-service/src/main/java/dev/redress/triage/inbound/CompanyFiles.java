package dev.redress.triage.inbound;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redress.triage.domain.Category;
import dev.redress.triage.domain.Nature;
import dev.redress.triage.domain.Rule;
import dev.redress.triage.domain.Rules;
import dev.redress.triage.domain.Severity;
import dev.redress.triage.domain.Then;
import dev.redress.triage.domain.When;
import dev.redress.triage.domain.Words;
import dev.redress.triage.domain.directory.Department;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads what a company hands in as YAML: the rules, and the departments to begin with. A file that is not understood to the
 * last word stops the start: a misspelt condition would quietly send complaints the wrong way.
 */
final class CompanyFiles {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private CompanyFiles() {}

    /** A file that cannot be used, and why. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(Resource file, Exception cause) {
            super(file.getDescription() + ": " + cause.getMessage(), cause);
        }
    }

    /**
     * @param words lists that rules share by YAML anchors; nobody reads them here
     */
    private record RulesFile(Map<String, List<String>> words, List<WrittenRule> rules) {}

    private record WrittenRule(String id, Condition when, Answer then) {
        Rule rule() {
            try {
                return new Rule(requireNonNullElse(id, ""), when.when(), then.then());
            } catch (IllegalArgumentException | NullPointerException e) {
                throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
            }
        }
    }

    private record Condition(
            List<String> words,
            List<String> without,
            Set<String> channels,
            Set<String> languages,
            Boolean product,
            Boolean confidential) {
        When when() {
            return new When(
                    Words.of(requireNonNullElse(words, List.of())),
                    Words.of(requireNonNullElse(without, List.of())),
                    requireNonNullElse(channels, Set.of()),
                    requireNonNullElse(languages, Set.of()),
                    product,
                    confidential);
        }
    }

    private record Answer(WrittenNature nature, Nature kind, Category category, Severity severity, String department) {
        enum WrittenNature {
            VALID,
            COMMUNICATIVE
        }

        Then then() {
            var communicative = nature == WrittenNature.COMMUNICATIVE;
            if (communicative != (kind != null && kind.communicative()) || (!communicative && kind != null)) {
                throw new IllegalArgumentException(
                        "a kind (HELP, CONSULT, VENT) goes with nature COMMUNICATIVE, always");
            }
            return new Then(
                    communicative ? kind : nature == null ? null : Nature.VALID, category, severity, department);
        }
    }

    private record DepartmentsFile(List<WrittenDepartment> departments) {}

    private record WrittenDepartment(String code, Department.Names names, String parent) {
        Department department() {
            if (code == null || !CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("not a code for a department: " + code);
            }
            if (names == null || blank(names.zh()) || blank(names.en())) {
                throw new IllegalArgumentException(code + " needs names in zh and en");
            }
            return new Department(code, names, requireNonNullElse(parent, ""), true);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }

    static Rules rules(Resource file, String fallbackDepartment) {
        try {
            var written = read(file, RulesFile.class);
            return new Rules(written.rules().stream().map(WrittenRule::rule).toList(), fallbackDepartment);
        } catch (IOException | YAMLException | IllegalArgumentException e) {
            throw new Unusable(file, e);
        }
    }

    static List<Department> departments(Resource file) {
        try {
            return read(file, DepartmentsFile.class).departments().stream()
                    .map(WrittenDepartment::department)
                    .toList();
        } catch (IOException | YAMLException | IllegalArgumentException e) {
            throw new Unusable(file, e);
        }
    }

    private static <T> T read(Resource file, Class<T> as) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(1000);
        try (var in = file.getInputStream()) {
            var content = new Yaml(new SafeConstructor(options)).<Object>load(in);
            return STRICT.convertValue(content, as);
        }
    }
}
