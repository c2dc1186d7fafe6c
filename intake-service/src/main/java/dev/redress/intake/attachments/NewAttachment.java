package dev.redress.intake.attachments;

import dev.redress.intake.complaints.domain.AttachedTo;

/**
 * How a file is added to a complaint.
 *
 * @param id by which it is known again when it is sent again; a random one when it will not be
 * @param name of the file as the sender says; it is made safe. Empty when they say nothing
 * @param to what of the complaint it belongs to
 * @param by who puts it on record
 * @param causationId what causes it: the request, the message
 */
public record NewAttachment(String id, String name, AttachedTo to, String by, String causationId) {}
