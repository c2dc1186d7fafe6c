package dev.redress.resolution.agreements.domain;

import dev.redress.chassis.text.domain.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was offered to the customer, word for word: who accepts, accepts this and nothing else. Its hash is the SHA-256 of
 * its canonical text, so anything that is changed afterwards is another agreement.
 *
 * @param number of the complaint, for people
 * @param offer which wording of this round's proposal, from 1
 * @param language of the document, BCP 47; zh and en are written, others get en
 * @param plannedCompletion day by which it is to be done, absent when not said
 * @param conditions what else holds; empty when nothing does
 * @param findings what was found, where the wording tells it; absent where it does not
 */
public record Agreement(
        String complaintId,
        String number,
        int cycle,
        int round,
        int offer,
        String language,
        String department,
        List<Remedy> remedies,
        String description,
        LocalDate plannedCompletion,
        String conditions,
        StatedFindings findings,
        Instant offeredAt) {
    private static final String FORM = "redress-agreement/1";
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * What was found, as the wording tells the customer.
     *
     * @param cause why it happened
     * @param opinion what the company thinks of it
     */
    public record StatedFindings(String cause, String opinion) {}

    public Agreement {
        remedies = List.copyOf(remedies);
    }

    /**
     * The text that is hashed: UTF-8, one line a field, in this order, each ended by a line feed; what is absent is an empty
     * value, and where no findings are told they have no line; within a value a line feed is written {@code \n} and a backslash {@code \\}.
     */
    public String canonical() {
        var lines = new ArrayList<String>();
        lines.add(FORM);
        lines.add("complaint " + escaped(complaintId));
        lines.add("number " + escaped(number));
        lines.add("cycle " + cycle);
        lines.add("round " + round);
        lines.add("offer " + offer);
        lines.add("language " + escaped(language));
        lines.add("department " + escaped(department));
        for (var it : remedies) {
            var money = it.amount() == null ? "" : it.amount().toString();
            lines.add(
                    "remedy %s %s %s".formatted(it.kind(), it.quantity(), money).stripTrailing());
        }
        lines.add("description " + escaped(description));
        lines.add("by " + (plannedCompletion == null ? "" : plannedCompletion));
        lines.add("conditions " + escaped(conditions));
        if (findings != null) {
            lines.add("cause " + escaped(findings.cause()));
            lines.add("opinion " + escaped(findings.opinion()));
        }
        lines.add("offered " + MILLIS.format(offeredAt));
        return String.join("\n", lines) + "\n";
    }

    /** SHA-256 of the canonical text, 64 hexadecimal digits in lower case. */
    public String hash() {
        return Sha256.hex(canonical());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\n", "\\n");
    }
}
