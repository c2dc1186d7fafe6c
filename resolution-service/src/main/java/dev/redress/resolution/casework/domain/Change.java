package dev.redress.resolution.casework.domain;

import java.time.Instant;

/**
 * That something happened to a case.
 *
 * @param version of the case after it, from 1 on
 * @param what short name, such as {@code solution-accepted}
 * @param by who did it; empty where another stage told it
 */
public record Change(int version, String what, String by, Instant at) {}
