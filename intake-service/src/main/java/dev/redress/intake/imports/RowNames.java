package dev.redress.intake.imports;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.ComplaintForm;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * By what the rows of a file are known again that have no id of their own: by their content, and by how often it stood in the
 * file before them. So a file that was cut off and is sent again whole, or mended, enters only what was not entered; and rows
 * that say the same stay several complaints.
 *
 * <p>The content of a row that says neither when it was received nor when it happened would be that of many days; such rows,
 * and those of no source system, are known again in files of the same name alone.
 */
final class RowNames {
    private final String file;
    private final Function<ComplaintForm, String> fingerprint;
    /** How often a content stood in the file so far; of its hash half the bits are kept, so that long files fit. */
    private final Map<Long, Integer> seen = new HashMap<>();

    /**
     * @param file name of the file as it was sent
     * @param fingerprint the same for the same content
     */
    RowNames(String file, Function<ComplaintForm, String> fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    /** To be asked once for each row, in their order; empty for a row that has an id of its own. */
    String of(ComplaintForm form) {
        if (!Blank.is(form.externalId())) {
            return "";
        }
        var content = Ids.derived("row", known(form) ? "" : file, fingerprint.apply(form));
        var before = seen.merge(half(content), 1, Integer::sum) - 1;
        return Ids.derived(content.toString(), Integer.toString(before)).toString();
    }

    private static boolean known(ComplaintForm form) {
        return !Blank.is(form.sourceSystem()) && (form.receivedAt() != null || form.occurredAt() != null);
    }

    private static long half(UUID it) {
        return it.getMostSignificantBits() ^ it.getLeastSignificantBits();
    }
}
