package dev.redress.chassis.privacy.domain;

import java.util.List;

/**
 * What is known to belong to the person that a text speaks of, so that it is found there however little it looks like it.
 *
 * @param names names, companies and addresses; those of one character are too common to be looked for
 * @param phones phone numbers, as they were written
 * @param emails e-mail addresses
 * @param numbers numbers of orders, contracts and the like; those of fewer than four characters are too common
 */
public record Known(List<String> names, List<String> phones, List<String> emails, List<String> numbers) {
    /** Nothing is known. */
    public static final Known NOTHING = new Known(List.of(), List.of(), List.of(), List.of());

    /** Names alone. */
    public static Known names(List<String> names) {
        return new Known(names, List.of(), List.of(), List.of());
    }
}
