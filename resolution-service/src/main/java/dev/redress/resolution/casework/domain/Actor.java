package dev.redress.resolution.casework.domain;

/**
 * Who asks for something.
 *
 * @param code user name or staff code
 * @param level at which they decide: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board
 */
public record Actor(String code, int level) {
    /** What the system does by itself: by a clock, by a rule, or on the customer's own click. */
    public static final Actor SYSTEM = new Actor("redress", 4);

    /** The level of a lead, the lowest that decides over the work of others. */
    public static final int LEAD = 1;

    /** The level of the complaint manager, the highest of one person. */
    public static final int MANAGER = 3;

    /** Whether they decide over the work of others. */
    public boolean leads() {
        return level >= LEAD;
    }

    /** Whether they stand for the whole house. */
    public boolean manages() {
        return level >= MANAGER;
    }
}
