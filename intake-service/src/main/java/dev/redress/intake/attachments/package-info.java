/** Files that belong to complaints: photos, recordings, letters. Read {@link AttachmentService} first. */
package dev.redress.intake.attachments;
