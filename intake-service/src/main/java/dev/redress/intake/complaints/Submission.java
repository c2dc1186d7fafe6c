package dev.redress.intake.complaints;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.Origin;

/**
 * A complaint that somebody hands in.
 *
 * @param causationId what causes it to be entered: the request, the message, the file
 * @param form checked before, see {@link IntakeService#check}
 * @param recorder the colleague who typed it; empty when no colleague did
 */
public record Submission(Origin origin, String causationId, ComplaintForm form, String recorder) {

    /** One that another system hands in, or a file. */
    public Submission(Origin origin, String causationId, ComplaintForm form) {
        this(origin, causationId, form, "");
    }

    /** What the complaint is called outside. */
    public ExternalReference reference() {
        return origin.reference(Blank.strip(form.sourceSystem()), Blank.strip(form.externalId()));
    }
}
