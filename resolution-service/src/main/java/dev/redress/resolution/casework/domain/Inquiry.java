package dev.redress.resolution.casework.domain;

/**
 * What was inquired into in a cycle.
 *
 * @param confirmation absent until the content is confirmed; the newest one holds
 * @param findings absent until the customer was told of them; the newest ones hold
 */
public record Inquiry(Confirmation confirmation, Findings findings) {
    static final Inquiry NONE = new Inquiry(null, null);

    Inquiry with(Confirmation it) {
        return new Inquiry(it, findings);
    }

    Inquiry with(Findings it) {
        return new Inquiry(confirmation, it);
    }
}
