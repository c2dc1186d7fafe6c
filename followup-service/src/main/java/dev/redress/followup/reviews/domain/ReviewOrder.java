package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * What is to be reviewed, along which checklist and by when.
 *
 * @param checklist its id
 * @param stamp who had the sample drawn, and when
 */
public record ReviewOrder(ReviewSubject subject, String checklist, int checklistVersion, Instant dueAt, Stamp stamp) {}
