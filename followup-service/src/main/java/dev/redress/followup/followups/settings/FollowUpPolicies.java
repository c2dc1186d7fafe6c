package dev.redress.followup.followups.settings;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import java.util.Map;

/** The follow-up policy: one setting, in all its versions, of which the newest holds for whatever is decided from now on. */
public final class FollowUpPolicies {
    /** There is one. */
    public static final String ID = "FOLLOWUP";

    private final Settings<FollowUpPolicy> settings;

    public FollowUpPolicies(Settings<FollowUpPolicy> settings) {
        this.settings = settings;
    }

    /** The newest version, as last seen. */
    public Versioned<FollowUpPolicy> current() {
        return settings.current(ID)
                .orElseThrow(() -> new IllegalStateException("the service has not started: there is no policy yet"));
    }

    /** Defines what comes with the service, unless a policy has been defined before. */
    public void seed(FollowUpPolicy policy) {
        settings.seed(Map.of(ID, policy));
    }

    /** Looks for what other replicas defined. */
    public void refresh() {
        settings.refresh();
    }
}
