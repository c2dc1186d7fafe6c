package dev.redress.followup.reviews.domain;

import java.time.Instant;

/**
 * What is to be reviewed, along which checklist and by when.
 *
 * @param checklist its id
 * @param said who had the sample drawn, and when
 */
public record ReviewOrder(
        ReviewSubject subject, String checklist, int checklistVersion, Instant dueAt, ReviewStamp said) {}
