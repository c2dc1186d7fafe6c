package dev.redress.resolution;

import dev.redress.resolution.domain.Case;
import dev.redress.resolution.domain.CaseEvent;
import dev.redress.resolution.domain.Cause;
import dev.redress.resolution.domain.Contact;
import dev.redress.resolution.domain.Proposal;
import dev.redress.resolution.domain.Rejection;
import dev.redress.resolution.domain.Resolution;
import dev.redress.resolution.domain.Said;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What handlers do with cases: find, decide, save. What may be done when is in {@code domain}; cases open, are reopened and
 * are closed by what other stages tell (see {@code inbound}). All words that come in here are masked.
 */
@Component
public final class ResolutionDesk {
    private static final Logger LOGGER = LoggerFactory.getLogger(ResolutionDesk.class);

    private final Cases cases;
    private final ResolutionProperties properties;

    public ResolutionDesk(Cases cases, ResolutionProperties properties) {
        this.cases = cases;
        this.properties = properties;
    }

    public Optional<Case> find(String complaintId) {
        return cases.find(complaintId);
    }

    public CasePage search(CaseSearch search) {
        return cases.search(search);
    }

    public Case contact(String complaintId, Contact contact) {
        return change("contact", complaintId, it -> it.contact(contact, properties.clockSkew()));
    }

    public Case findCause(String complaintId, Cause cause) {
        return change("cause", complaintId, it -> it.findCause(cause));
    }

    public Case propose(String complaintId, Proposal.Solution solution, Said said) {
        return change("proposal", complaintId, it -> it.propose(solution, said));
    }

    public Case accept(String complaintId, Proposal.Evidence evidence, Said said) {
        return change("acceptance", complaintId, it -> it.accept(evidence, said));
    }

    public Case decline(String complaintId, String reason, Said said) {
        return change("decline", complaintId, it -> it.decline(reason, said));
    }

    public Case resolve(String complaintId, Resolution.Outcome outcome, String summary, Said said) {
        return change("resolution", complaintId, it -> it.resolve(outcome, summary, said));
    }

    public Case refuse(String complaintId, Rejection rejection) {
        return change("refusal", complaintId, it -> it.refuse(rejection));
    }

    private Case change(String what, String complaintId, Function<Case, List<CaseEvent>> decide) {
        var after = cases.change(complaintId, decide);
        LOGGER.atInfo()
                .addKeyValue("complaintId", complaintId)
                .addKeyValue("cycle", after.cycle())
                .addKeyValue("stage", after.stage())
                .log("{} on record", what);
        return after;
    }
}
