package dev.redress.intake.notices.domain;

/** Why the system leaves a notice to people. */
public enum ByHandReason {
    /** No gateway is set up. */
    NO_GATEWAY,
    /** Of who is to be told no address is known that a gateway could use. */
    NO_ADDRESS,
    /** Every address that is known was refused before. */
    REFUSED,
    /** The gateway was away for too long. */
    GATEWAY_AWAY,
    /** Its sending broke off where nobody can tell whether it went out: whoever sends it should look first. */
    MAYBE_SENT
}
