package dev.redress.intake.attachments.web;

import dev.redress.intake.complaints.domain.AttachedTo;
import jakarta.validation.constraints.Size;
import org.springdoc.core.annotations.ParameterObject;

/**
 * What a file belongs to.
 *
 * @param belongsTo COMPLAINT, when absent: the complaint itself; CONTACT, EVIDENCE (of a cause or a solution) or TASK
 * @param belongsToId which contact, evidence or task: up to 64 letters, digits and . _ : - ; absent for the complaint itself
 */
@ParameterObject
record Belonging(AttachedTo.Kind belongsTo, @Size(max = 64) String belongsToId) {
    AttachedTo to() {
        return new AttachedTo(
                belongsTo == null ? AttachedTo.Kind.COMPLAINT : belongsTo, belongsToId == null ? "" : belongsToId);
    }
}
