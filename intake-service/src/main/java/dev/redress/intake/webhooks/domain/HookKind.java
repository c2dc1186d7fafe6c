package dev.redress.intake.webhooks.domain;

import java.util.Arrays;
import java.util.Optional;

/** What can become of a complaint, for the system that handed it in. */
public enum HookKind {
    RECEIVED("complaint.received"),
    AMENDED("complaint.amended"),
    WITHDRAWN("complaint.withdrawn"),
    /** It is handled with another complaint. */
    MERGED("complaint.merged"),
    UNMERGED("complaint.unmerged"),
    /** Somebody handles it, or somebody else. */
    HANDLER_CHANGED("complaint.handler-changed"),
    PAUSED("complaint.paused"),
    RESUMED("complaint.resumed"),
    RESOLVED("complaint.resolved"),
    REJECTED("complaint.rejected"),
    REOPENED("complaint.reopened"),
    CLOSED("complaint.closed");

    private static final String VERSION = ".v1";

    private final String type;

    HookKind(String type) {
        this.type = type;
    }

    /** As it is told. */
    public String type() {
        return type;
    }

    /** @param heard the type of an event as services tell it */
    public static Optional<HookKind> of(String heard) {
        return Arrays.stream(values())
                .filter(it -> heard.equals(it.type + VERSION))
                .findFirst();
    }
}
