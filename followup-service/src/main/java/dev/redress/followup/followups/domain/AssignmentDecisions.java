package dev.redress.followup.followups.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.followup.followups.domain.FollowUpEvent.Assigned;
import dev.redress.followup.followups.domain.FollowUpEvent.Looked;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who asks the customer. Whoever does not suit any more stays until someone else is found: what they report of it is refused
 * all the same when they are a party.
 */
final class AssignmentDecisions {
    private final FollowUps followUps;
    private final FollowUp it;
    private final FollowUpContext context;

    AssignmentDecisions(FollowUps followUps, FollowUp it, FollowUpContext context) {
        this.followUps = followUps;
        this.it = it;
        this.context = context;
    }

    /** Someone is to ask from the beginning, if there is anyone; otherwise it is looked again later. */
    List<FollowUpEvent> first() {
        return chosen().map(agent -> assigned(agent, Handover.PLANNED, FollowUpContext.OURSELVES)).stream()
                .toList();
    }

    /** Something was heard about who handled the case, or where its cause lies. */
    List<FollowUpEvent> afterNews() {
        if (!it.open() || it.agent().isEmpty() || !involved(it.agent())) {
            return List.of();
        }
        return List.of(another(Handover.INVOLVED));
    }

    /** It is time to look. What is decided is not to be decided again before the next look. */
    List<FollowUpEvent> wake() {
        if (!it.open() || it.lookAt().isAfter(context.now())) {
            return List.of();
        }
        if (it.agent().isEmpty()) {
            return List.of(another(Handover.PLANNED));
        }
        if (involved(it.agent())) {
            return List.of(another(Handover.INVOLVED));
        }
        if (!context.roster()
                .staff()
                .present(it.agent(), context.dayFor(it.plan().dueAt()))) {
            return List.of(another(Handover.ABSENT));
        }
        return List.of(new Looked(it.cycle(), nextLook()));
    }

    List<FollowUpEvent> byHand(String agent, String by) {
        if (!it.open()) {
            throw new FollowUpRefusal(Code.NOT_NOW, "the follow-up of cycle " + it.cycle() + " is " + it.state());
        }
        if (agent.equals(it.agent())) {
            return List.of();
        }
        var person = context.roster()
                .staff()
                .person(agent)
                .orElseThrow(() -> refusal(Code.UNKNOWN_PERSON, "nobody is called " + agent));
        if (!person.has(Role.FOLLOWUP)) {
            throw refusal(Code.WRONG_ROLE, agent + " does not have the role " + Role.FOLLOWUP);
        }
        if (involved(agent)) {
            throw refusal(
                    Code.INVOLVED, agent + " handled the complaint, or is of the department where its cause lies");
        }
        var day = context.dayFor(it.plan().dueAt());
        if (!person.present(day)) {
            throw refusal(Code.AWAY, agent + " is away on " + day + ", or works here no more");
        }
        return List.of(assigned(agent, Handover.HAND, by));
    }

    private static FollowUpRefusal refusal(Code code, String message) {
        return new FollowUpRefusal(code, "agent", message);
    }

    private boolean involved(String person) {
        return context.roster().staff().party(person, followUps.parties());
    }

    private Optional<String> chosen() {
        return context.roster()
                .choose(
                        Role.FOLLOWUP,
                        followUps.parties(),
                        context.dayFor(it.plan().dueAt()));
    }

    private FollowUpEvent another(Handover trigger) {
        return chosen().<FollowUpEvent>map(agent -> assigned(agent, trigger, FollowUpContext.OURSELVES))
                .orElseGet(() -> new Looked(it.cycle(), context.now().plus(context.lookAgain())));
    }

    private FollowUpEvent assigned(String agent, Handover trigger, String by) {
        return new Assigned(it.cycle(), agent, it.agent(), trigger, nextLook(), context.now(), by);
    }

    /** When it is due; then at the beginning of each day, for as long as the customer was not asked. */
    private Instant nextLook() {
        var dueAt = it.plan().dueAt();
        return dueAt.isAfter(context.now())
                ? dueAt
                : context.policy().startOf(context.today().plusDays(1));
    }
}
