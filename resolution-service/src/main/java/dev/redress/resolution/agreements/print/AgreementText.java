package dev.redress.resolution.agreements.print;

import dev.redress.chassis.pages.Wording;
import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.domain.Remedy;
import java.util.List;

/**
 * What an agreement says, in words.
 *
 * @param offer cycle, round and wording, which together name one offer of a complaint
 * @param by planned completion; empty when none was said
 * @param cause why it happened; empty where the wording does not tell it, as is the opinion
 */
public record AgreementText(
        String number,
        String offer,
        String offeredAt,
        String department,
        List<Line> remedies,
        String description,
        String by,
        String conditions,
        String cause,
        String opinion,
        String hash,
        String canonical) {

    /** @param quantity empty where it cannot be counted */
    public record Line(String kind, String quantity, String amount) {}

    /** In the language of the wording; what people wrote stays as they wrote it. */
    public static AgreementText of(Agreement it, Wording wording) {
        return new AgreementText(
                it.number(),
                it.cycle() + "-" + it.round() + "-" + it.offer(),
                wording.time(it.offeredAt()),
                it.department(),
                it.remedies().stream().map(remedy -> line(remedy, wording)).toList(),
                it.description(),
                it.plannedCompletion() == null ? "" : wording.day(it.plannedCompletion()),
                it.conditions(),
                it.findings() == null ? "" : it.findings().cause(),
                it.findings() == null ? "" : it.findings().opinion(),
                it.hash(),
                it.canonical());
    }

    private static Line line(Remedy remedy, Wording wording) {
        return new Line(
                wording.say("remedy." + remedy.kind()),
                remedy.quantity() == 0 ? "" : Integer.toString(remedy.quantity()),
                remedy.amount() == null ? "" : Sums.of(remedy.amount(), wording));
    }
}
