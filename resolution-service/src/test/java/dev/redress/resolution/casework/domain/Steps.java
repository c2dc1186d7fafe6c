package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.votes;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Board.Vote;
import dev.redress.resolution.casework.domain.Contact.Direction;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Proposal.Evidence;
import dev.redress.resolution.clocks.domain.PauseReason;
import dev.redress.resolution.clocks.domain.Rulebook;
import dev.redress.resolution.clocks.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random lives of a case: people ask, others tell, time passes and rules change. */
final class Steps {
    static final List<Actor> PEOPLE = List.of(
            new Actor("E2011", 0),
            new Actor("E2012", 0),
            new Actor("E2008", 1),
            new Actor("E2001", 2),
            new Actor("E1000", 3),
            new Actor("B1", 4),
            new Actor("W1", 0));

    private static final Rulebook NEWER = newer();

    private static final List<Step> FORWARD = List.of(
            asked(
                    "call",
                    (it, on) -> it.contact(on)
                            .contact(
                                    Contact.of(Channel.PHONE, Direction.OUTBOUND, true, on.now(), "", on.stamp()),
                                    Given.SKEW)),
            asked(
                    "find the supplier's cause",
                    (it, on) -> it.cause(on).findCause(cause(Cause.RootCause.SUPPLIER, null, on))),
            asked(
                    "find a cause of large loss",
                    (it, on) ->
                            it.cause(on).findCause(cause(Cause.RootCause.LOGISTICS, new Money(2_000_000, "CNY"), on))),
            asked("confirm the cause", (it, on) -> it.cause(on).confirmCause()),
            asked(
                    "tell what was found",
                    (it, on) -> it.contact(on).tell(new Findings(Channel.PHONE, "a seal", "ours", null, on.stamp()))),
            asked("propose an apology", (it, on) -> it.solution(on).propose(solution(Remedy.Kind.APOLOGY))),
            asked("propose a small refund", (it, on) -> it.solution(on).propose(Given.refund(900))),
            asked("propose a refund", (it, on) -> it.solution(on).propose(Given.refund(100_000))),
            asked("propose a large refund", (it, on) -> it.solution(on).propose(Given.refund(1_000_000))),
            asked("approve", (it, on) -> it.solution(on).approve()),
            asked("turn down", (it, on) -> it.solution(on).turnDown("too much")),
            asked("offer", (it, on) -> it.solution(on).offer("", "", null)),
            asked("offer in other words", (it, on) -> it.solution(on).offer("", "in two parts", null)),
            asked("accept", (it, on) -> it.solution(on).accept(Evidence.CALL, "REC-1", "")),
            told("accept by link", (it, on) -> it.solution(on).acceptByLink(hash(it), 0)),
            told(
                    "agree through a link that was handed out",
                    (it, on) -> it.solution(on).acceptByLink(hash(it), 1)),
            asked("decline", (it, on) -> it.solution(on).decline(Proposal.Way.CALL, "no", "")));

    private static final List<Step> EXECUTE = List.of(
            asked("consult", (it, on) -> it.execution(on).setTask(Given.ask(Purpose.CONSULT, day(4)))),
            asked("set a task", (it, on) -> it.execution(on).setTask(Given.ask(Purpose.CARRY_OUT, day(5)))),
            asked("do the task", (it, on) -> it.execution(on).done(task(it), "sent", List.of("PARCEL-1"))),
            asked("write the letter", (it, on) -> it.execution(on).pay(thing(Remedy.Kind.APOLOGY, "L-1"))),
            asked("hand over the money", (it, on) -> it.execution(on).pay(thing(Remedy.Kind.MONEY, "L-2"))),
            asked("pay a part", (it, on) -> it.execution(on).pay(Given.pay(Remedy.Kind.REFUND, 400, "T-1"))),
            asked("pay the rest", (it, on) -> it.execution(on).pay(Given.pay(Remedy.Kind.REFUND, 500, "T-2"))),
            asked("pay much", (it, on) -> it.execution(on).pay(Given.pay(Remedy.Kind.REFUND, 99_600, "T-3"))),
            asked("confirm the payment", (it, on) -> it.execution(on).confirmPayment(payment(it))));

    private static final List<Step> END = List.of(
            asked("resolve", (it, on) -> it.ending(on).resolve(Resolution.Outcome.UPHELD, "")),
            asked("refuse", (it, on) -> it.ending(on).reject(rejection(on))),
            asked("approve the refusal", (it, on) -> it.ending(on).approveRejection(null)),
            once("turn down the refusal", (it, on) -> it.ending(on).disapproveRejection("they are right")),
            told("received", (it, on) -> it.heard(Given.complaint())),
            told(
                    "added to",
                    (it, on) -> it.supplemented(new Supplement(1, true, Channel.EMAIL, "it smells", on.stamp()))),
            told("reopened", Steps::reopened),
            told(
                    "the customer is told",
                    (it, on) -> it.waiting() == null
                            ? List.of()
                            : it.contact(on)
                                    .told(
                                            it.cycle(),
                                            it.waiting().reminders() + 1,
                                            it.waiting().last(),
                                            on.stamp())),
            told(
                    "closed",
                    (it, on) -> it.ended(it.cycle())
                            ? it.close(it.cycle(), new Closure(Closure.Reason.SATISFIED, on.stamp()))
                            : List.of()));

    private static final List<Step> ONWARD = Stream.of(
                    "resolve",
                    "do the task",
                    "write the letter",
                    "hand over the money",
                    "pay the rest",
                    "pay a part",
                    "accept",
                    "offer",
                    "approve",
                    "propose a small refund",
                    "tell what was found",
                    "confirm the cause",
                    "find the supplier's cause",
                    "call",
                    "reopened")
            .flatMap(name -> Stream.of(FORWARD, EXECUTE, END)
                    .flatMap(List::stream)
                    .filter(it -> it.name().equals(name)))
            .toList();

    private Steps() {}

    /** How a step is taken. */
    enum Kind {
        /** Said again, it is on record already. */
        SAID,
        /** Said again, it is refused. */
        ONCE,
        /** It comes when it is due. */
        DUE,
        /** It stands for the steps that bring a case nearer to its end, the last ones first. */
        ONWARD
    }

    /**
     * Something that is asked, told or brought by the time.
     *
     * @param who who asks
     * @param after how many minutes after the step before
     * @param renewed whether the rules have a new version from now on
     */
    record Step(
            String name,
            Kind kind,
            Actor who,
            int after,
            boolean renewed,
            BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        @Override
        public String toString() {
            return "%s by %s after %s minutes%s".formatted(name, who.code(), after, renewed ? ", rules anew" : "");
        }

        Step by(Actor other, int minutes, boolean newRules) {
            return new Step(name, kind, who.equals(Actor.SYSTEM) ? who : other, minutes, newRules, decide);
        }
    }

    /** @param turns what may happen next; the first that does something is what happens */
    record Life(List<List<Step>> turns) {}

    /**
     * What a step did.
     *
     * @param refused whether it was
     */
    record Lived(
            Step step, DecisionContext context, Case before, List<CaseEvent> events, boolean refused, Case after) {}

    private static Rulebook newer() {
        var tighter = Given.rules(2, Target.physical(Duration.ofDays(1)));
        return new Rulebook(
                tighter.calendars(),
                Stream.concat(Given.RULES.policies().stream(), tighter.policies().stream())
                        .toList(),
                "STANDARD");
    }

    /** One turn after the other. */
    static List<Lived> live(Life life) {
        var lived = new ArrayList<Lived>();
        var now = Case.unheard(Given.ID);
        var clock = minute(1);
        var renewed = false;
        for (var turn : life.turns()) {
            Lived done = null;
            for (var step : expanded(turn)) {
                done = done(now, step, context(now, step, clock, renewed || step.renewed()));
                lived.add(done);
                if (!done.events().isEmpty()) {
                    break;
                }
            }
            now = done.after();
            clock = done.context().now();
            renewed |= done.step().renewed();
        }
        return lived;
    }

    private static List<Step> expanded(List<Step> turn) {
        return turn.stream()
                .flatMap(it -> it.kind() == Kind.ONWARD
                        ? ONWARD.stream().map(step -> step.by(it.who(), it.after(), it.renewed()))
                        : Stream.of(it))
                .toList();
    }

    private static DecisionContext context(Case it, Step step, Instant clock, boolean renewed) {
        var later = clock.plus(step.after(), ChronoUnit.MINUTES);
        var due = step.kind() == Kind.DUE ? it.wakeAt().orElse(later) : later;
        return new DecisionContext(
                Given.STAFF, renewed ? NEWER : Given.RULES, step.who(), due.isBefore(clock) ? clock : due, Given.ZONE);
    }

    static Lived done(Case it, Step step, DecisionContext context) {
        try {
            var events = step.decide().apply(it, context);
            return new Lived(step, context, it, events, false, it.after(events));
        } catch (CaseRefusal refused) {
            return new Lived(step, context, it, List.of(), true, it);
        }
    }

    static Arbitrary<Life> lives() {
        var natures =
                Arbitraries.frequency(Tuple.of(4, Verdict.Nature.VALID), Tuple.of(1, Verdict.Nature.COMMUNICATIVE));
        var turns = any().list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(20).ofMaxSize(60);
        return Combinators.combine(natures, turns).as(Steps::opened);
    }

    private static Life opened(Verdict.Nature nature, List<List<Step>> turns) {
        var all = new ArrayList<List<Step>>();
        all.add(List.of(told("triaged", (it, on) -> it.open(Given.verdict(nature)))));
        all.addAll(turns);
        return new Life(all);
    }

    private static Arbitrary<Step> any() {
        var steps = Arbitraries.frequencyOf(List.of(
                Tuple.of(
                        9,
                        Arbitraries.just(
                                new Step("onward", Kind.ONWARD, PEOPLE.get(0), 0, false, (it, on) -> List.of()))),
                Tuple.of(9, forward()),
                Tuple.of(4, talk()),
                Tuple.of(3, lead()),
                Tuple.of(4, execute()),
                Tuple.of(1, end()),
                Tuple.of(5, time())));
        var minutes = Arbitraries.frequencyOf(List.of(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(12, Arbitraries.integers().between(1, 60)),
                Tuple.of(1, Arbitraries.integers().between(60, day(4)))));
        var renewed = Arbitraries.frequency(Tuple.of(40, false), Tuple.of(1, true));
        return Combinators.combine(steps, Arbitraries.of(PEOPLE), minutes, renewed)
                .as(Step::by);
    }

    /** With all that follows. */
    private static BiFunction<Case, DecisionContext, List<CaseEvent>> whole(
            BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        return (it, on) -> it.decide(on, before -> decide.apply(before, on));
    }

    private static Step asked(String name, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        return new Step(name, Kind.SAID, PEOPLE.get(0), 0, false, whole(decide));
    }

    private static Step told(String name, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        return new Step(name, Kind.SAID, Actor.SYSTEM, 0, false, whole(decide));
    }

    /** From the first contact to the customer's answer. */
    private static Arbitrary<Step> forward() {
        return Arbitraries.of(FORWARD);
    }

    private static Cause cause(Cause.RootCause root, Money loss, DecisionContext on) {
        return new Cause(
                root,
                Cause.Fault.PARTIAL,
                "",
                "FACTORY",
                "",
                List.of(),
                null,
                List.of(),
                loss,
                false,
                on.stamp(),
                null);
    }

    private static String hash(Case it) {
        return it.currentCycle()
                .flatMap(Cycle::lastOffer)
                .map(Proposal.Offer::hash)
                .orElse("none");
    }

    private static Arbitrary<Step> talk() {
        var named = Arbitraries.of(
                asked(
                        "attempt",
                        (it, on) -> it.contact(on)
                                .contact(
                                        Contact.of(Channel.PHONE, Direction.OUTBOUND, false, on.now(), "", on.stamp()),
                                        Given.SKEW)),
                asked(
                        "hear the customer, late",
                        (it, on) -> it.contact(on)
                                .contact(
                                        Contact.of(
                                                Channel.EMAIL,
                                                Direction.INBOUND,
                                                false,
                                                on.now().minusSeconds(600),
                                                "",
                                                on.stamp()),
                                        Given.SKEW)),
                asked(
                        "confirm",
                        (it, on) -> it.contact(on).confirm(new Confirmation("it leaks", "", null, on.stamp()))),
                asked(
                        "tell findings",
                        (it, on) -> it.contact(on)
                                .tell(new Findings(Channel.PHONE, "a seal", "ours", minute(day(3)), on.stamp()))),
                asked("promise", (it, on) -> it.contact(on).promise("a call", minute(day(2)))),
                asked("keep the promise", (it, on) -> it.contact(on).keepPromise("promise-1")),
                asked("note", (it, on) -> it.contact(on).note("is angry")),
                asked("resume", (it, on) -> it.contact(on).resume()));
        var pauses = Arbitraries.frequency(
                        Tuple.of(4, PauseReason.AWAITING_CUSTOMER_DECISION),
                        Tuple.of(2, PauseReason.AWAITING_CUSTOMER_INFO),
                        Tuple.of(1, PauseReason.AWAITING_EXTERNAL),
                        Tuple.of(1, PauseReason.FORCE_MAJEURE))
                .map(reason ->
                        asked("pause " + reason, (it, on) -> it.contact(on).pause(reason, "")));
        return Arbitraries.frequencyOf(List.of(Tuple.of(1, named), Tuple.of(1, pauses)));
    }

    private static Arbitrary<Step> lead() {
        var both = votes(Vote.FOR, Vote.FOR);
        var named = Arbitraries.of(
                asked("claim", (it, on) -> it.ownership(on).claim()),
                asked("reassign", (it, on) -> it.ownership(on).reassign("QUALITY", "E2012", "theirs")),
                asked("call the board", (it, on) -> it.mediation(on).callBoard(List.of(), 0, null)),
                asked(
                        "board proposes",
                        (it, on) -> it.mediation(on).decideProposal(both, "minutes", solution(Remedy.Kind.MONEY))),
                asked(
                        "board refuses",
                        (it, on) -> it.mediation(on).decideRejection(both, "minutes", rejection(on), null)),
                asked(
                        "board investigates",
                        (it, on) -> it.mediation(on)
                                .orderInvestigation(both, "minutes", Given.ask(Purpose.CONSULT, day(4)))),
                asked("board hands over", (it, on) -> it.mediation(on).decideOwner(both, "minutes", "E2012")));
        var up = Arbitraries.integers()
                .between(1, 4)
                .map(level -> asked(
                        "escalate to " + level, (it, on) -> it.ownership(on).escalate(level, "the press")));
        return Arbitraries.frequencyOf(List.of(Tuple.of(5, named), Tuple.of(1, up)));
    }

    private static Rejection rejection(DecisionContext on) {
        return new Rejection(Rejection.Outcome.NOT_UPHELD, "works", "the court", Channel.LETTER, "", on.stamp());
    }

    private static Arbitrary<Step> execute() {
        return Arbitraries.of(EXECUTE);
    }

    private static Execution.Pay thing(Remedy.Kind kind, String reference) {
        return new Execution.Pay(kind, 1, null, LocalDate.parse("2026-03-02"), reference);
    }

    private static String task(Case it) {
        return "task-%s-1".formatted(it.cycle());
    }

    private static String payment(Case it) {
        return it.currentCycle().stream()
                .flatMap(cycle -> cycle.execution().payments().stream())
                .filter(Execution.Payment::confirmationNeeded)
                .map(Execution.Payment::id)
                .findFirst()
                .orElse("none");
    }

    /** A customer who withdraws is rare, for nothing comes after. */
    private static Arbitrary<Step> end() {
        var withdrawn = told("withdrawn", (it, on) -> it.withdrawn(new Withdrawal(Channel.PHONE, "", on.stamp())));
        var merged = told(
                "merged",
                (it, on) -> it.merged(new MergedInto(Given.MASTER.master(), Joint.Reason.SAME_MATTER, on.stamp())));
        var unmerged = told("unmerged", (it, on) -> it.unmerged(on.stamp()));
        var joined = told(
                "joined", (it, on) -> it.joint().into() == null ? it.joined(Given.other("c2", -300, 1)) : List.of());
        var parted = told("parted", (it, on) -> it.parted("c2", on.stamp()));
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(12, Arbitraries.of(END)),
                Tuple.of(1, Arbitraries.just(withdrawn)),
                Tuple.of(1, Arbitraries.just(merged)),
                Tuple.of(4, Arbitraries.just(unmerged)),
                Tuple.of(1, Arbitraries.of(joined, parted))));
    }

    /** What cannot be recognized when it is said again, and is refused then. */
    private static Step once(String name, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        return new Step(name, Kind.ONCE, PEOPLE.get(0), 0, false, whole(decide));
    }

    private static List<CaseEvent> reopened(Case it, DecisionContext on) {
        return it.ended(it.cycle())
                ? it.reopen(it.cycle() + 1, new ReopenOrder(ReopenOrder.Reason.NOT_SOLVED, "", 0, on.stamp()))
                : List.of();
    }

    private static Arbitrary<Step> time() {
        return Arbitraries.frequency(
                Tuple.of(1, new Step("wake", Kind.SAID, Actor.SYSTEM, 0, false, Case::wake)),
                Tuple.of(4, new Step("wake when it is due", Kind.DUE, Actor.SYSTEM, 0, false, Case::wake)));
    }
}
