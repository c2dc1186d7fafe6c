package dev.redress.analytics.domain;

/**
 * How a department is called, as the directory says.
 *
 * @param code what complaints name it by
 * @param version the newest one holds
 * @param zh Chinese name, empty when there is none
 * @param en English name, empty when there is none
 */
public record Department(String code, int version, String zh, String en) implements Detail {}
