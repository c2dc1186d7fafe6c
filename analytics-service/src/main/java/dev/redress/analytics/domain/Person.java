package dev.redress.analytics.domain;

/**
 * A colleague of the directory.
 *
 * @param code staff code
 * @param version rises with every change of the entry
 * @param department code of the department
 */
public record Person(String code, int version, String department) implements Detail {}
