package dev.redress.resolution.domain;

/** The company does not act on the complaint in this cycle, and says why. */
public record Rejection(Outcome outcome, String reason, Said said) {

    /** Not a matter for complaint handling; looked into and not right; or another body must decide. */
    public enum Outcome {
        NOT_ACCEPTED,
        NOT_UPHELD,
        REFERRED
    }

    /** The same refusal, whoever says it and whenever. */
    boolean repeats(Rejection earlier) {
        return earlier != null && equals(new Rejection(earlier.outcome, earlier.reason, said));
    }
}
