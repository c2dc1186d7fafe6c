package dev.redress.triage.triaging.domain;

import java.util.List;

/**
 * What triage says of a complaint.
 *
 * @param department code of the department that handles it
 * @param policy code of the time-limit policy
 * @param rules ids of the rules that fired, in the order in which they were tried; empty when none did
 */
public record Verdict(
        Nature nature, Category category, Severity severity, String department, String policy, List<String> rules) {
    public Verdict {
        rules = List.copyOf(rules);
    }
}
