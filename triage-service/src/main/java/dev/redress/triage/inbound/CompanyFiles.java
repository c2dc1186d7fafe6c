package dev.redress.triage.inbound;

import static java.util.Objects.requireNonNullElse;

import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import dev.redress.triage.domain.Category;
import dev.redress.triage.domain.Nature;
import dev.redress.triage.domain.Rule;
import dev.redress.triage.domain.Rules;
import dev.redress.triage.domain.Severity;
import dev.redress.triage.domain.Then;
import dev.redress.triage.domain.When;
import dev.redress.triage.domain.Words;
import dev.redress.triage.domain.directory.Department;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * What a company hands in as YAML: the rules, and the departments to begin with. A file that is not understood to the last
 * word stops the start: a misspelt condition would quietly send complaints the wrong way.
 */
final class CompanyFiles {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private CompanyFiles() {}

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

    /** @throws UnusableFile naming the file and what is wrong with it */
    static Rules rules(Resource file, String fallbackDepartment) {
        var written = entries(file, StrictYaml.read(file, RulesFile.class).rules());
        try {
            return new Rules(written.stream().map(WrittenRule::rule).toList(), fallbackDepartment);
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(file, e.getMessage(), e);
        }
    }

    /** @throws UnusableFile naming the file and what is wrong with it */
    static List<Department> departments(Resource file) {
        var written = entries(file, StrictYaml.read(file, DepartmentsFile.class).departments());
        try {
            return written.stream().map(WrittenDepartment::department).toList();
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(file, e.getMessage(), e);
        }
    }

    private static <T> List<T> entries(Resource file, List<T> given) {
        if (given == null || given.contains(null)) {
            throw new UnusableFile(file, "it has no entries, or an empty one");
        }
        return given;
    }
}
