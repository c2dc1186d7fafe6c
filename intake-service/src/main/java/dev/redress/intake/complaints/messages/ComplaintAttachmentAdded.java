package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintReceived.said;

import dev.redress.intake.complaints.domain.IntakeEvent.Attached;
import java.time.Instant;

/** The data of {@code complaint.attachment-added.v1}. The name of the file stays here: files are named after people. */
record ComplaintAttachmentAdded(
        int attachment,
        String mediaType,
        long size,
        String sha256,
        boolean scanned,
        String belongsTo,
        String belongsToId,
        Instant attachedAt,
        String by) {
    static final String TYPE = "complaint.attachment-added.v1";

    static ComplaintAttachmentAdded of(Attached event) {
        var it = event.attachment();
        var file = it.file();
        return new ComplaintAttachmentAdded(
                it.number(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.scanned(),
                it.to().kind().name(),
                said(it.to().reference()),
                event.at(),
                it.stamp().by());
    }
}
