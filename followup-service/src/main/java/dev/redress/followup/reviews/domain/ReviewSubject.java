package dev.redress.followup.reviews.domain;

import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import java.time.Instant;

/**
 * What is reviewed: a complaint as it was known when it was drawn. It stays so, whatever becomes of the complaint.
 *
 * @param number for people; empty when it was not heard
 * @param month in which it was closed, such as {@code 2026-03}
 * @param cycle the last one
 * @param department code of the department that handled it last
 * @param handler code of the person who handled it last; empty when only the department is known
 * @param stratum from which it was drawn
 * @param parties who may not judge it
 */
public record ReviewSubject(
        String complaintId,
        String number,
        String month,
        int cycle,
        Instant closedAt,
        String department,
        String handler,
        ComplaintSeverity severity,
        Stratum stratum,
        Parties parties) {}
