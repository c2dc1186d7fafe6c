package dev.redress.triage.triaging.domain;

/**
 * What a rule says; null where it leaves the question to other rules.
 *
 * @param department code of the department that is to handle it
 */
public record RuleAnswer(Nature nature, Category category, Severity severity, String department) {}
