package dev.redress.analytics.facts;

import org.springframework.dao.DataAccessResourceFailureException;

/** The store of facts cannot be read or written at the moment; trying again later is all that helps. */
public final class FactsAway extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    public FactsAway(String message, Exception cause) {
        super(message, cause);
    }
}
