package dev.redress.intake.customers.domain;

/** A decision not to do what was asked. Nothing has changed. */
public final class CustomerRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such customer, or none that whoever asks may see. */
        NO_SUCH_CUSTOMER,
        /** The two are one already, or the one was never anybody else. */
        NOT_NOW,
        /** What is known of them must be kept. */
        HELD,
        /** A field holds what cannot be. */
        INVALID
    }

    private final Code code;
    private final String field;

    private CustomerRefusal(Code code, String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    public static CustomerRefusal noSuch(String ref) {
        return new CustomerRefusal(Code.NO_SUCH_CUSTOMER, "", "there is no customer " + ref);
    }

    public static CustomerRefusal notNow(String why) {
        return new CustomerRefusal(Code.NOT_NOW, "", why);
    }

    public static CustomerRefusal held(String why) {
        return new CustomerRefusal(Code.HELD, "", "what is known of this customer must be kept: " + why);
    }

    public static CustomerRefusal invalid(String field, String why) {
        return new CustomerRefusal(Code.INVALID, field, why);
    }

    public Code code() {
        return code;
    }

    /** The field that is wrong; empty when it is about no field. */
    public String field() {
        return field;
    }
}
