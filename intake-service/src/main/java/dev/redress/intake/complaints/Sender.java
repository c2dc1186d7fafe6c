package dev.redress.intake.complaints;

import dev.redress.intake.complaints.domain.Complaint;
import java.util.Set;
import org.springframework.security.core.Authentication;

/**
 * Who sends a request.
 *
 * @param subject of the token
 * @param publisher whether it is another system that is a publisher and nothing more: it has to do with its own complaints
 *     alone
 */
public record Sender(String subject, boolean publisher) {
    private static final Set<String> COLLEAGUES =
            Set.of("ROLE_agent", "ROLE_lead", "ROLE_manager", "ROLE_ops", "ROLE_admin");

    private static final Set<String> SEE_CONFIDENTIAL = Set.of("ROLE_lead", "ROLE_manager", "ROLE_admin");

    public static Sender of(Authentication who) {
        var colleague = who.getAuthorities().stream().map(Object::toString).anyMatch(COLLEAGUES::contains);
        return new Sender(who.getName(), !colleague);
    }

    /** Whether somebody may see whose complaint it is: of a confidential one, leads and managers alone. */
    public static boolean maySeeCustomer(Authentication who, Complaint complaint) {
        var roles = who.getAuthorities().stream().map(Object::toString).toList();
        var privileged = roles.stream().anyMatch(SEE_CONFIDENTIAL::contains);
        var confidential = complaint.registration().details().reception().confidential();
        return privileged || (roles.contains("ROLE_agent") && !confidential);
    }

    /** To whom something that this sender leaves here belongs; empty where it belongs to the house. */
    public String owner() {
        return publisher ? subject : "";
    }
}
