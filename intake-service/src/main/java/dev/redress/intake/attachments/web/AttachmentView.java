package dev.redress.intake.attachments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.complaints.domain.AttachedTo;
import dev.redress.intake.complaints.domain.Attachment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A file that belongs to a complaint.
 *
 * @param attachment number within the complaint, from 1 on
 * @param name of the file, made safe; absent for who may not see the customer, for files are named after people
 * @param file what it is
 * @param belongsTo what of the complaint it belongs to
 * @param belongsToId which contact, evidence or task; absent for the complaint itself
 * @param attachedAt when it was put on record
 * @param by user name or staff code of who put it on record; redress for what came in by itself
 */
@Schema(name = "Attachment")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AttachmentView(
        int attachment,
        String name,
        FileView file,
        AttachedTo.Kind belongsTo,
        String belongsToId,
        Instant attachedAt,
        String by) {

    /**
     * What a file is.
     *
     * @param mediaType as was found from its bytes
     * @param size in bytes
     * @param sha256 of the bytes, 64 hexadecimal digits
     * @param scanned whether a virus scanner found nothing in it; false where none was set up
     */
    @Schema(name = "AttachedFile")
    record FileView(String mediaType, long size, String sha256, boolean scanned) {}

    static AttachmentView of(Attachment it, boolean withName) {
        var file = it.file();
        return new AttachmentView(
                it.number(),
                withName ? it.name() : "",
                new FileView(file.mediaType(), file.size(), file.sha256(), file.scanned()),
                it.to().kind(),
                it.to().reference(),
                it.stamp().at(),
                it.stamp().by());
    }
}
