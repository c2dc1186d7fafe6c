package dev.redress.triage.triaging.domain;

import java.util.regex.Pattern;

/**
 * One rule of triage.
 *
 * @param id under which a verdict names it
 */
public record Rule(String id, RuleCondition when, RuleAnswer then) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Rule {
        if (!ID.matcher(id).matches() || id.equals(Rules.FALLBACK)) {
            throw new IllegalArgumentException("not an id for a rule: " + id);
        }
    }
}
