package dev.redress.intake.complaints.domain;

import dev.redress.chassis.text.domain.Blank;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What the complaint is about. Empty texts are unknown.
 *
 * @param name of the product or service
 * @param model or plan
 * @param batch or serial number
 * @param producedOn null when unknown
 * @param orderNumber of the order or contract; stays in intake
 * @param inUseSince null when unknown
 */
public record Product(
        String name, String model, String batch, LocalDate producedOn, String orderNumber, LocalDate inUseSince) {

    /** The same, each text that others read masked. */
    Product masked(UnaryOperator<String> mask) {
        return new Product(mask.apply(name), mask.apply(model), mask.apply(batch), producedOn, "", inUseSince);
    }

    /** What it is called, in a line; empty when unknown. */
    public String label() {
        return Blank.strip(name + " " + model);
    }

    /** Whether there is nothing that others could be told of it. */
    public boolean saysNothing() {
        return Blank.is(name) && Blank.is(model) && Blank.is(batch) && producedOn == null && inUseSince == null;
    }
}
