package dev.redress.intake.notices;

import dev.redress.chassis.web.Problem;
import java.util.regex.Pattern;

/** What a notice is called: its complaint, and which of that complaint's notices. */
public record NoticeId(String complaintId, int number) {
    private static final Pattern FORM = Pattern.compile("(.{1,64})-([0-9]{1,6})");

    /** @throws Problem 404 when there cannot be such a notice */
    public static NoticeId of(String id) {
        var parts = FORM.matcher(id);
        if (!parts.matches()) {
            throw Problem.notFound("there is no notice " + id);
        }
        return new NoticeId(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return complaintId + "-" + number;
    }
}
