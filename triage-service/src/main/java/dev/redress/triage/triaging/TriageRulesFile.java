package dev.redress.triage.triaging;

import static java.util.Objects.requireNonNullElse;

import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import dev.redress.triage.triaging.domain.Category;
import dev.redress.triage.triaging.domain.Nature;
import dev.redress.triage.triaging.domain.Rule;
import dev.redress.triage.triaging.domain.RuleAnswer;
import dev.redress.triage.triaging.domain.RuleCondition;
import dev.redress.triage.triaging.domain.RuleWords;
import dev.redress.triage.triaging.domain.Rules;
import dev.redress.triage.triaging.domain.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * The rules as a company hands them in. A file that is not understood to the last word stops the start: a misspelt condition
 * would quietly send complaints the wrong way. Rules are changed in this file and nowhere else, so they are not {@code
 * chassis.settings}: a verdict names the rules that fired, and is not given again when they change.
 *
 * @param words lists that rules share by YAML anchors; nobody reads them here
 */
record TriageRulesFile(Map<String, List<String>> words, List<WrittenRule> rules) {

    record WrittenRule(String id, Condition when, Answer then) {
        Rule rule() {
            try {
                return new Rule(requireNonNullElse(id, ""), when.when(), then.then());
            } catch (IllegalArgumentException | NullPointerException e) {
                throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
            }
        }
    }

    record Condition(
            List<String> words,
            List<String> without,
            Set<WrittenChannel> channels,
            Set<String> languages,
            Boolean product,
            Boolean confidential) {
        private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,11}");

        /** Of intake's channels: a rule for another one would never fire. */
        enum WrittenChannel {
            PHONE,
            EMAIL,
            WEB,
            APP,
            SOCIAL,
            CHAT,
            FAX,
            LETTER,
            RETURN,
            VISIT,
            REGULATOR,
            SYSTEM
        }

        RuleCondition when() {
            requireNonNullElse(languages, Set.<String>of()).forEach(it -> {
                if (!LANGUAGE.matcher(it).matches()) {
                    throw new IllegalArgumentException("not a language of BCP 47: " + it);
                }
            });
            return new RuleCondition(
                    RuleWords.of(requireNonNullElse(words, List.of())),
                    RuleWords.of(requireNonNullElse(without, List.of())),
                    requireNonNullElse(channels, Set.<WrittenChannel>of()).stream()
                            .map(Enum::name)
                            .collect(Collectors.toUnmodifiableSet()),
                    requireNonNullElse(languages, Set.of()),
                    product,
                    confidential);
        }
    }

    record Answer(WrittenNature nature, Nature kind, Category category, Severity severity, String department) {
        enum WrittenNature {
            VALID,
            COMMUNICATIVE
        }

        RuleAnswer then() {
            var communicative = nature == WrittenNature.COMMUNICATIVE;
            if (communicative != (kind != null && kind.communicative()) || (!communicative && kind != null)) {
                throw new IllegalArgumentException(
                        "a kind (HELP, CONSULT, VENT) goes with nature COMMUNICATIVE, always");
            }
            return new RuleAnswer(
                    communicative ? kind : nature == null ? null : Nature.VALID, category, severity, department);
        }
    }

    /**
     * Reads and checks the rules.
     *
     * @throws UnusableFile naming the file and what is wrong with it
     */
    static Rules read(StrictYaml yaml, Resource file, String fallbackDepartment) {
        var written = yaml.read(file, TriageRulesFile.class).rules();
        if (written == null || written.contains(null)) {
            throw new UnusableFile(file, "it has no entries, or an empty one");
        }
        try {
            return new Rules(written.stream().map(WrittenRule::rule).toList(), fallbackDepartment);
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(file, e.getMessage(), e);
        }
    }
}
