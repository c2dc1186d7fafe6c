package dev.redress.followup.campaigns.domain;

/**
 * What something is called, in Chinese and in English.
 *
 * @param zh the question in Chinese
 * @param en the question in English
 */
public record QuestionNames(String zh, String en) {}
