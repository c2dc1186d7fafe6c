package dev.redress.resolution.clocks;

import dev.redress.resolution.clocks.domain.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A calendar or a policy that cannot be used, and all that is wrong with it. Nothing has changed. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private Unfit(List<Fault> faults) {
        super(faults.stream().map(it -> it.field() + " " + it.message()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    static Unfit because(String field, String code, String message) {
        return new Unfit(List.of(new Fault(field, code, message)));
    }

    /** Says so, when there is anything wrong. */
    static void unlessEmpty(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Unfit(faults);
        }
    }

    public List<Fault> faults() {
        return faults;
    }
}
