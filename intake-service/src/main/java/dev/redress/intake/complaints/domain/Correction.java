package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.util.List;

/**
 * What the front line had written down was put right.
 *
 * @param number within the complaint, from 1 on
 * @param reason why, masked
 * @param stamp who corrected it, and when
 * @param review who looked at it again, and when; null until somebody has
 */
public record Correction(int number, List<FieldChange> changes, String reason, Stamp stamp, Stamp review) {
    public Correction {
        changes = List.copyOf(changes);
    }

    Correction erased() {
        return new Correction(number, changes.stream().map(FieldChange::erased).toList(), reason, stamp, review);
    }

    Correction reviewedBy(Stamp who) {
        return new Correction(number, changes, reason, stamp, who);
    }
}
