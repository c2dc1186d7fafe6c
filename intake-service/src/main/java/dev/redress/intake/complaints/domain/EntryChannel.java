package dev.redress.intake.complaints.domain;

/** Through which of our entries a complaint came: the REST API, the submissions topic, or a file. */
public enum EntryChannel {
    HTTP,
    KAFKA,
    IMPORT
}
