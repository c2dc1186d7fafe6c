package dev.redress.intake.complaints;

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
            Set.of("ROLE_agent", "ROLE_lead", "ROLE_manager", "ROLE_quality", "ROLE_ops", "ROLE_admin");

    public static Sender of(Authentication who) {
        var colleague = who.getAuthorities().stream().map(Object::toString).anyMatch(COLLEAGUES::contains);
        return new Sender(who.getName(), !colleague);
    }

    /** To whom something that this sender leaves here belongs; empty where it belongs to the house. */
    public String owner() {
        return publisher ? subject : "";
    }
}
