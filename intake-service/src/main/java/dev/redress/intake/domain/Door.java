package dev.redress.intake.domain;

/** Which of our doors a complaint came through. */
public enum Door {
    HTTP,
    KAFKA,
    IMPORT
}
