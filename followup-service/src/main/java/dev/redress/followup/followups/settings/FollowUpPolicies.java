package dev.redress.followup.followups.settings;

import dev.redress.followup.followups.domain.FollowUpPolicy;
import dev.redress.followup.rules.RuleBook;
import dev.redress.followup.rules.Versioned;
import java.util.Optional;

/** The follow-up policy: one rule, in all its versions, of which the newest holds for whatever is decided from now on. */
public final class FollowUpPolicies {
    private static final String ID = "FOLLOWUP";

    private final RuleBook<FollowUpPolicy> book;

    public FollowUpPolicies(RuleBook<FollowUpPolicy> book) {
        this.book = book;
    }

    /** The newest version, as last seen. */
    public Versioned<FollowUpPolicy> current() {
        return book.current(ID)
                .orElseThrow(() -> new IllegalStateException("the service has not started: there is no policy yet"));
    }

    /** One version; empty when there was none such. */
    public Optional<Versioned<FollowUpPolicy>> version(int number) {
        return book.version(ID, number);
    }

    /** Defines what comes with the service, unless a policy has been defined before. */
    public void seed(FollowUpPolicy policy) {
        book.seed(ID, policy);
    }

    /**
     * Defines the next version; the same as the newest makes none.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     * @throws dev.redress.followup.rules.Overtaken when it is not the newest
     */
    public Versioned<FollowUpPolicy> define(FollowUpPolicy policy, int read, String by, String causationId) {
        return book.define(ID, policy, read, by, causationId);
    }

    /** Looks for what other replicas defined. */
    public void refresh() {
        book.refresh();
    }
}
