package dev.redress.followup.followups.settings;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import java.util.Map;
import java.util.Optional;

/** The follow-up policy: one setting, in all its versions, of which the newest holds for whatever is decided from now on. */
public final class FollowUpPolicies {
    private static final String ID = "FOLLOWUP";

    private final Settings<FollowUpPolicy> settings;

    public FollowUpPolicies(Settings<FollowUpPolicy> settings) {
        this.settings = settings;
    }

    /** The newest version, as last seen. */
    public Versioned<FollowUpPolicy> current() {
        return settings.current(ID)
                .orElseThrow(() -> new IllegalStateException("the service has not started: there is no policy yet"));
    }

    /** One version; empty when there was none such. */
    public Optional<Versioned<FollowUpPolicy>> version(int number) {
        return settings.version(ID, number);
    }

    /** Defines what comes with the service, unless a policy has been defined before. */
    public void seed(FollowUpPolicy policy) {
        settings.seed(Map.of(ID, policy));
    }

    /**
     * Defines the next version; the same as the newest makes none.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     * @throws dev.redress.chassis.web.Problem 409 conflict when it is not the newest
     */
    public Versioned<FollowUpPolicy> define(FollowUpPolicy policy, int read, String by, String causationId) {
        return settings.define(ID, policy, read, by, causationId);
    }

    /** Looks for what other replicas defined. */
    public void refresh() {
        settings.refresh();
    }
}
