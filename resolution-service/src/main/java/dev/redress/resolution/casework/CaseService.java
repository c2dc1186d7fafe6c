package dev.redress.resolution.casework;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.resolution.ResolutionProperties;
import dev.redress.resolution.agreements.domain.Agreement.StatedFindings;
import dev.redress.resolution.casework.domain.Board;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.CaseRefusal;
import dev.redress.resolution.casework.domain.CaseScope;
import dev.redress.resolution.casework.domain.Cause;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Confirmation;
import dev.redress.resolution.casework.domain.Contact;
import dev.redress.resolution.casework.domain.DecisionContext;
import dev.redress.resolution.casework.domain.Execution;
import dev.redress.resolution.casework.domain.Findings;
import dev.redress.resolution.casework.domain.GivenTask;
import dev.redress.resolution.casework.domain.Proposal;
import dev.redress.resolution.casework.domain.Rejection;
import dev.redress.resolution.casework.domain.Resolution;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What people can do with cases, by name; each returns the case after it. What may be done when is decided in {@code domain}
 * ({@code ContactDecisions}, {@code CauseDecisions}, {@code SolutionDecisions} and their neighbours); {@code Consequences}
 * adds what follows, the clocks above all. Cases open, are reopened and are closed by what other stages tell (see
 * {@code messages}), and the time does its part ({@code TimerDecisions}). All words that come in here are masked.
 *
 * <p>Every use case throws {@link CaseRefusal} when it may not be, and nothing has changed then. Said twice is done once.
 */
@Component
public final class CaseService {
    private static final Logger LOGGER = LoggerFactory.getLogger(CaseService.class);

    private final AggregateRepository<Case, CaseEvent> cases;
    private final ContextProvider contexts;
    private final ResolutionProperties properties;

    CaseService(AggregateRepository<Case, CaseEvent> cases, ContextProvider contexts, ResolutionProperties properties) {
        this.cases = cases;
        this.contexts = contexts;
        this.properties = properties;
    }

    /** The case of this complaint; empty when there is none, or triage has not spoken yet. */
    public Optional<Case> find(String id) {
        return cases.find(id).filter(Case::opened);
    }

    /** Where who asks can bring this case now. */
    public Set<Stage> possible(Case it, Caller caller) {
        var context = contexts.of(caller);
        return scope(caller, context).reaches(it, context) ? it.possible(context) : Set.of();
    }

    /** One page of the cases that match. */
    public Page<Case> search(CaseSearch search, Paging paging, Instant now) {
        return AggregatePages.of(cases, CaseFilters.matching(search, now), CaseFilters.order(search), paging);
    }

    /** One page of the tasks that match, the first due first. */
    public Page<GivenTask> tasks(TaskSearch search, Paging paging, Instant now) {
        var worklist = new Worklist(paging);
        cases.each(
                CaseFilters.holding(search),
                it -> GivenTask.of(it).filter(task -> search.matches(task, now)).forEach(worklist::add));
        return worklist.page();
    }

    // What passes between us and the customer.

    public Case recordContact(String id, Caller caller, Function<Stamp, Contact> contact) {
        return step(
                "contact",
                id,
                caller,
                (it, context) -> it.contact(context).contact(contact.apply(context.stamp()), properties.clockSkew()));
    }

    public Case confirmContent(String id, Caller caller, Function<Stamp, Confirmation> content) {
        return step(
                "confirmation",
                id,
                caller,
                (it, context) -> it.contact(context).confirm(content.apply(context.stamp())));
    }

    public Case tellFindings(String id, Caller caller, Function<Stamp, Findings> findings) {
        return step("findings", id, caller, (it, context) -> it.contact(context).tell(findings.apply(context.stamp())));
    }

    public Case promise(String id, Caller caller, String what, Instant dueAt) {
        return step("promise", id, caller, (it, context) -> it.contact(context).promise(what, dueAt));
    }

    public Case keepPromise(String id, Caller caller, String promise) {
        return step(
                "promise kept", id, caller, (it, context) -> it.contact(context).keepPromise(promise));
    }

    public Case note(String id, Caller caller, String text) {
        return step("note", id, caller, (it, context) -> it.contact(context).note(text));
    }

    public Case pause(String id, Caller caller, PauseReason reason, String note) {
        return step("pause", id, caller, (it, context) -> it.contact(context).pause(reason, note));
    }

    public Case resume(String id, Caller caller) {
        return step("resume", id, caller, (it, context) -> it.contact(context).resume());
    }

    // Why it happened.

    public Case findCause(String id, Caller caller, Function<Stamp, Cause> cause) {
        return step("cause", id, caller, (it, context) -> it.cause(context).findCause(cause.apply(context.stamp())));
    }

    public Case confirmCause(String id, Caller caller) {
        return step(
                "cause confirmed",
                id,
                caller,
                (it, context) -> it.cause(context).confirmCause());
    }

    // From the proposal to the customer's answer.

    public Case propose(String id, Caller caller, Proposal.Solution solution) {
        return step(
                "proposal", id, caller, (it, context) -> it.solution(context).propose(solution));
    }

    public Case approve(String id, Caller caller) {
        return step(
                "approval", id, caller, (it, context) -> it.solution(context).approve());
    }

    public Case disapprove(String id, Caller caller, String reason) {
        return step(
                "approval", id, caller, (it, context) -> it.solution(context).turnDown(reason));
    }

    /**
     * @param language of the wording, BCP 47; empty for that of the complaint
     * @param findings what was found, absent where the wording does not tell it
     */
    public Case offer(
            String id,
            Caller caller,
            String language,
            String conditions,
            LocalDate plannedCompletion,
            StatedFindings findings) {
        return step(
                "offer",
                id,
                caller,
                (it, context) -> it.solution(context).stating(findings).offer(language, conditions, plannedCompletion));
    }

    /**
     * What a handler heard of the customer.
     *
     * @param hash of the wording that was accepted; empty for the newest
     */
    public Case accept(String id, Caller caller, Proposal.Evidence evidence, String reference, String hash) {
        return step("answer", id, caller, (it, context) -> it.solution(context).accept(evidence, reference, hash));
    }

    /**
     * @param hash of the wording that was declined; empty for the newest
     */
    public Case decline(String id, Caller caller, String reason, String hash) {
        return step(
                "answer", id, caller, (it, context) -> it.solution(context).decline(Proposal.Way.CALL, reason, hash));
    }

    /**
     * A click on the page behind a link.
     *
     * @param handOut which handing out of the link by one of us, from 1; 0 when the house sent it to the customer itself
     */
    public Case acceptByLink(String id, String hash, int handOut) {
        return step(
                "customer's answer",
                id,
                contexts.ofSystem(),
                (it, context) -> it.solution(context).acceptByLink(hash, handOut));
    }

    /** As {@link #acceptByLink}. */
    public Case declineByLink(String id, String reason, String hash, int handOut) {
        return step(
                "customer's answer",
                id,
                contexts.ofSystem(),
                (it, context) -> it.solution(context).declineByLink(reason, hash, handOut));
    }

    // What departments do, and what the customer gets.

    public Case setTask(String id, Caller caller, Execution.Ask ask) {
        return step("task", id, caller, (it, context) -> it.execution(context).setTask(ask));
    }

    public Case finishTask(String id, Caller caller, String task, String result, List<String> evidence) {
        return stepOfOthers(
                "task done", id, caller, (it, context) -> it.execution(context).done(task, result, evidence));
    }

    public Case recordPayment(String id, Caller caller, Execution.Pay pay) {
        return stepOfOthers(
                "payment", id, caller, (it, context) -> it.execution(context).pay(pay));
    }

    public Case confirmPayment(String id, Caller caller, String payment) {
        return stepOfOthers(
                "payment confirmed",
                id,
                caller,
                (it, context) -> it.execution(context).confirmPayment(payment));
    }

    // How it ends.

    public Case resolve(String id, Caller caller, Resolution.Outcome outcome, String summary) {
        return step(
                "resolution", id, caller, (it, context) -> it.ending(context).resolve(outcome, summary));
    }

    public Case reject(String id, Caller caller, Function<Stamp, Rejection> rejection) {
        return step(
                "refusal", id, caller, (it, context) -> it.ending(context).reject(rejection.apply(context.stamp())));
    }

    /**
     * @param toldBy how the customer is told; absent when the handler has said it already
     */
    public Case approveRejection(String id, Caller caller, Channel toldBy) {
        return step(
                "refusal decided",
                id,
                caller,
                (it, context) -> it.ending(context).approveRejection(toldBy));
    }

    public Case disapproveRejection(String id, Caller caller, String reason) {
        return step(
                "refusal decided",
                id,
                caller,
                (it, context) -> it.ending(context).disapproveRejection(reason));
    }

    // Whose it is, and how high it goes.

    public Case claim(String id, Caller caller) {
        return step("claim", id, caller, (it, context) -> it.ownership(context).claim());
    }

    /**
     * @param department empty to leave it where it is
     * @param handler empty for nobody
     */
    public Case reassign(String id, Caller caller, String department, String handler, String reason) {
        return step(
                "reassignment",
                id,
                caller,
                (it, context) -> it.ownership(context).reassign(department, handler, reason));
    }

    public Case escalate(String id, Caller caller, int level, String reason) {
        return step(
                "escalation", id, caller, (it, context) -> it.ownership(context).escalate(level, reason));
    }

    /**
     * @param members empty for all who are on the board and there
     * @param quorum 0 for the majority
     * @param deadline absent for the usual one
     */
    public Case callBoard(String id, Caller caller, List<String> members, int quorum, Instant deadline) {
        return step(
                "mediation", id, caller, (it, context) -> it.mediation(context).callBoard(members, quorum, deadline));
    }

    public Case decideProposal(
            String id, Caller caller, List<Board.Ballot> votes, String minutes, Proposal.Solution solution) {
        return step(
                "mediation decided",
                id,
                caller,
                (it, context) -> it.mediation(context).decideProposal(votes, minutes, solution));
    }

    /** @param toldAt when the customer was told; absent for when it was decided */
    public Case decideRejection(
            String id,
            Caller caller,
            List<Board.Ballot> votes,
            String minutes,
            Function<Stamp, Rejection> rejection,
            Instant toldAt) {
        return step(
                "mediation decided",
                id,
                caller,
                (it, context) -> it.mediation(context)
                        .decideRejection(votes, minutes, rejection.apply(context.stamp()), toldAt));
    }

    public Case decideOwner(String id, Caller caller, List<Board.Ballot> votes, String minutes, String owner) {
        return step(
                "mediation decided",
                id,
                caller,
                (it, context) -> it.mediation(context).decideOwner(votes, minutes, owner));
    }

    public Case orderInvestigation(
            String id, Caller caller, List<Board.Ballot> votes, String minutes, Execution.Ask ask) {
        return step(
                "mediation decided",
                id,
                caller,
                (it, context) -> it.mediation(context).orderInvestigation(votes, minutes, ask));
    }

    private Case step(
            String what, String id, Caller caller, BiFunction<Case, DecisionContext, List<CaseEvent>> decision) {
        return stepOfOthers(
                what,
                id,
                caller,
                (it, context) -> decision.apply(scope(caller, context).require(it, context), context));
    }

    /** Tokens that are nobody's of the directory, and are named in the settings, are of all departments. */
    private CaseScope scope(Caller caller, DecisionContext context) {
        var named = properties.everywhere().contains(caller.user());
        return named && context.staff().person(caller.user()).isEmpty() ? CaseScope.COMPANY : properties.scope();
    }

    /** What other departments have to do with a case says in its decision who may. */
    private Case stepOfOthers(
            String what, String id, Caller caller, BiFunction<Case, DecisionContext, List<CaseEvent>> decision) {
        return step(what, id, contexts.of(caller), (it, context) -> decision.apply(caller.unchanged(it), context));
    }

    /** Decides and saves as one step, with all that follows; when another was faster, decides anew. */
    private Case step(
            String what,
            String id,
            DecisionContext context,
            BiFunction<Case, DecisionContext, List<CaseEvent>> decision) {
        var after =
                cases.change(id, RequestIds.current(), it -> it.decide(context, now -> decision.apply(now, context)));
        LOGGER.atInfo()
                .addKeyValue("complaintId", id)
                .addKeyValue("cycle", after.cycle())
                .addKeyValue("stage", after.stage())
                .log("{} on record", what);
        return after;
    }
}
