package dev.redress.analytics.facts;

/** The store of facts is at hand, and does not take these: one of them is to blame, and would be refused at each try. */
public final class FactsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FactsRefused(Exception cause) {
        super("the file of facts refuses it: " + why(String.valueOf(cause.getMessage())), cause);
    }

    /** What the driver says may repeat what it was given. */
    private static String why(String said) {
        return said.contains("constraint") ? "it breaks a constraint" : "it holds a value that cannot be kept";
    }
}
