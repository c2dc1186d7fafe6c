package dev.redress.resolution.agreements.print;

import dev.redress.chassis.pages.Wording;
import dev.redress.resolution.agreements.domain.Money;

/** Sums of money in the words of a language. */
final class Sums {
    private Sums() {}

    /** With the ISO code: a bare sign stands for several currencies. */
    static String of(Money money, Wording wording) {
        var name = wording.find("currency." + money.currency(), "");
        return name.isEmpty()
                ? money.currency() + " " + money.figure()
                : wording.say("currency.named", money.currency(), money.figure(), name);
    }
}
