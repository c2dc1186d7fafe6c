package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing that the customer gets.
 *
 * @param kind what kind of thing
 * @param quantity how many, for remedies that are counted
 * @param amount how much, for remedies that are money
 */
@Schema(name = "Remedy")
record RemedyView(Remedy.Kind kind, Integer quantity, Money amount) {
    static RemedyView of(Remedy it) {
        return new RemedyView(it.kind(), it.quantity() == 0 ? null : it.quantity(), it.amount());
    }
}
