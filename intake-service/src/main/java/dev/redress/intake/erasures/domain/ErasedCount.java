package dev.redress.intake.erasures.domain;

/** How many of a class were erased. */
public record ErasedCount(ErasedClass of, int count) {}
