package dev.redress.followup.pages;

import java.util.List;

/**
 * A question with its possible answers, as the template draws it.
 *
 * @param slip what is wrong with it; empty for nothing
 * @param scale whether the answers are marks, of which only the ends have words
 */
record Choice(String field, String legend, List<Option> options, String slip, boolean scale) {

    /**
     * One possible answer.
     *
     * @param id in the page
     * @param describedBy id of the words that say what it means; empty for none
     */
    record Option(String id, String value, String label, boolean chosen, String describedBy) {}

    /** Where a link in the list of slips leads. */
    String anchor() {
        return options.get(0).id();
    }

    static String id(String field, String value) {
        return field + "-" + value;
    }
}
