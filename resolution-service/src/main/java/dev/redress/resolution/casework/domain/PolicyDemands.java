package dev.redress.resolution.casework.domain;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Proposal.Needs;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.Policy.ApprovalLimit;
import java.util.Comparator;
import java.util.Optional;

/** What a policy demands before something may go on. */
final class PolicyDemands {
    private static final Comparator<ApprovalLimit> MORE =
            Comparator.comparing(ApprovalLimit::level).thenComparing(ApprovalLimit::approvers);

    private PolicyDemands() {}

    /** The remedy that asks for most decides for the whole solution. */
    static Needs approvals(Proposal.Solution solution, Verdict.Severity severity, Policy policy) {
        return solution.remedies().stream()
                .map(it -> limit(it, severity, policy))
                .flatMap(Optional::stream)
                .max(MORE)
                .map(it -> new Needs(it.approvers(), it.level()))
                .orElse(Needs.NOTHING);
    }

    private static Optional<ApprovalLimit> limit(Remedy it, Verdict.Severity severity, Policy policy) {
        var kind = it.kind().name();
        return it.amount() == null
                ? policy.approval(kind, severity.name())
                : policy.approval(
                        kind, severity.name(), it.amount().minor(), it.amount().currency());
    }

    static boolean secondInvestigator(Money loss, Policy policy) {
        return loss != null
                && policy.secondInvestigatorFrom() != null
                && policy.secondInvestigatorFrom().reachedBy(loss.minor(), loss.currency());
    }

    static boolean confirmation(Money amount, Policy policy) {
        return amount != null
                && policy.paymentConfirmationFrom() != null
                && policy.paymentConfirmationFrom().reachedBy(amount.minor(), amount.currency());
    }
}
