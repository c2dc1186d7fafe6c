package dev.redress.intake;

import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the desk needs of the book. */
public interface Complaints {

    /** Enter this under that id, unless something is there already. */
    record Registering(String complaintId, String causationId, Registration registration) {}

    /** Those that are in the book, by id. */
    Map<String, Complaint> find(Collection<String> ids);

    /** Enters them and gives, in the same order, what is in the book then. Durable when it returns. */
    List<Complaint> register(List<Registering> all);
}
