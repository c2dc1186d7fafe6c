package dev.redress.chassis.directory.domain;

/**
 * A department.
 *
 * @param parent code of the department above it; empty at the top
 */
public record Department(String code, String parent) {}
