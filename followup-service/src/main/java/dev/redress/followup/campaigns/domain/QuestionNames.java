package dev.redress.followup.campaigns.domain;

/** What something is called, in Chinese and in English. */
public record QuestionNames(String zh, String en) {}
