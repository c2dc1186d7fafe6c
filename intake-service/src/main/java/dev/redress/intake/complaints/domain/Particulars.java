package dev.redress.intake.complaints.domain;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What whoever looks into a complaint asks first. Empty texts are unknown.
 *
 * @param phenomenon what shows, in a few words
 * @param outlet code or name of the outlet or place where it happened
 * @param equipment code or name of the equipment that was at work
 * @param usedBefore brand or product that the customer used before
 * @param regulatorReference number under which a regulator or another body handles it
 * @param furtherProducts what the complaint is about besides the first product
 */
public record Particulars(
        String phenomenon,
        String outlet,
        String equipment,
        String usedBefore,
        String regulatorReference,
        List<Product> furtherProducts) {
    /** Nothing was said of them. */
    public static final Particulars NONE = new Particulars("", "", "", "", "", List.of());

    public Particulars {
        furtherProducts = List.copyOf(furtherProducts);
    }

    /** The same, each text masked. */
    Particulars masked(UnaryOperator<String> mask) {
        return new Particulars(
                mask.apply(phenomenon),
                mask.apply(outlet),
                mask.apply(equipment),
                mask.apply(usedBefore),
                mask.apply(regulatorReference),
                furtherProducts.stream().map(it -> it.masked(mask)).toList());
    }

    /** What still holds when the customer comes back: what shows may be something else. */
    Particulars renewed() {
        return new Particulars("", outlet, equipment, usedBefore, "", furtherProducts);
    }
}
