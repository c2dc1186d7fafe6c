package dev.redress.followup.directory.domain;

/**
 * A department.
 *
 * @param parent code of the department above it; empty at the top
 * @param active whether it takes complaints
 */
public record Department(String code, String nameZh, String nameEn, String parent, boolean active) {}
