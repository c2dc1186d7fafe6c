package dev.redress.followup.domain.review;

import java.time.Instant;

/**
 * What is to be reviewed, along which checklist and by when.
 *
 * @param checklist its id
 * @param said who had the sample drawn, and when
 */
public record Order(Subject subject, String checklist, int checklistVersion, Instant dueAt, Said said) {}
