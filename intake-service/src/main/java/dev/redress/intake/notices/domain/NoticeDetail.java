package dev.redress.intake.notices.domain;

/**
 * What fills a placeholder of a template.
 *
 * @param name of the placeholder
 */
public record NoticeDetail(String name, String value) {}
