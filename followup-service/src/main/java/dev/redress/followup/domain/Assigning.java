package dev.redress.followup.domain;

import dev.redress.followup.domain.FollowupEvent.Assigned;
import dev.redress.followup.domain.FollowupEvent.Looked;
import dev.redress.followup.domain.Refusal.Code;
import dev.redress.followup.domain.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who asks the customer. Whoever does not suit any more stays until someone else is found: what they report of it is refused
 * all the same when they are a party.
 */
final class Assigning {
    private final Visits visits;
    private final FollowUp it;
    private final Ground ground;

    Assigning(Visits visits, FollowUp it, Ground ground) {
        this.visits = visits;
        this.it = it;
        this.ground = ground;
    }

    /** Someone is to ask from the beginning, if there is anyone; otherwise it is looked again later. */
    List<FollowupEvent> first() {
        return chosen().map(agent -> assigned(agent, Handover.PLANNED, Ground.OURSELVES)).stream()
                .toList();
    }

    /** Something was heard about who handled the case, or where its cause lies. */
    List<FollowupEvent> afterNews() {
        if (!it.open() || it.agent().isEmpty() || !involved(it.agent())) {
            return List.of();
        }
        return List.of(another(Handover.INVOLVED));
    }

    /** It is time to look. What is decided is not to be decided again before the next look. */
    List<FollowupEvent> wake() {
        if (!it.open() || it.lookAt().isAfter(ground.now())) {
            return List.of();
        }
        if (it.agent().isEmpty()) {
            return List.of(another(Handover.PLANNED));
        }
        if (involved(it.agent())) {
            return List.of(another(Handover.INVOLVED));
        }
        if (!ground.roster().staff().present(it.agent(), ground.dayFor(it.plan().dueAt()))) {
            return List.of(another(Handover.ABSENT));
        }
        return List.of(new Looked(it.cycle(), nextLook()));
    }

    List<FollowupEvent> byHand(String agent, String by) {
        if (!it.open()) {
            throw new Refusal(Code.NOT_NOW, "the follow-up of cycle " + it.cycle() + " is " + it.state());
        }
        if (agent.equals(it.agent())) {
            return List.of();
        }
        var person = ground.roster()
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
        var day = ground.dayFor(it.plan().dueAt());
        if (!person.present(day)) {
            throw refusal(Code.AWAY, agent + " is away on " + day + ", or works here no more");
        }
        return List.of(assigned(agent, Handover.HAND, by));
    }

    private static Refusal refusal(Code code, String message) {
        return new Refusal(code, "agent", message);
    }

    private boolean involved(String person) {
        return ground.roster().staff().party(person, visits.parties());
    }

    private Optional<String> chosen() {
        return ground.roster()
                .choose(Role.FOLLOWUP, visits.parties(), ground.dayFor(it.plan().dueAt()));
    }

    private FollowupEvent another(Handover trigger) {
        return chosen().<FollowupEvent>map(agent -> assigned(agent, trigger, Ground.OURSELVES))
                .orElseGet(() -> new Looked(it.cycle(), ground.now().plus(ground.lookAgain())));
    }

    private FollowupEvent assigned(String agent, Handover trigger, String by) {
        return new Assigned(it.cycle(), agent, it.agent(), trigger, nextLook(), ground.now(), by);
    }

    /** When it is due; then at the beginning of each day, for as long as the customer was not asked. */
    private Instant nextLook() {
        var dueAt = it.plan().dueAt();
        return dueAt.isAfter(ground.now())
                ? dueAt
                : ground.policy().startOf(ground.today().plusDays(1));
    }
}
