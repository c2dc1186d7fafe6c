package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution.Ask;
import dev.redress.resolution.casework.domain.Execution.Pay;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.clocks.domain.EscalationPlan;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.MoneyThreshold;
import dev.redress.resolution.clocks.domain.PauseReason;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.PolicyCondition;
import dev.redress.resolution.clocks.domain.Rulebook;
import dev.redress.resolution.clocks.domain.Target;
import dev.redress.resolution.clocks.domain.Worlds;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What tests start from. */
public final class Given {
    public static final String ID = "01955541-90d3-7a2f-b6c4-1e7d3f8a0c52";
    public static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");
    public static final Duration SKEW = Duration.ofMinutes(1);
    public static final ZoneId ZONE = ZoneId.of("UTC");

    /** Two handlers, a lead who is away with a stand-in, a head, a manager, a warehouse with a lead, and a board of three. */
    public static final Staff STAFF = Staff.of(
            List.of(
                    person("E2011", "AFTER_SALES", 0, "", Role.HANDLER),
                    person("E2012", "AFTER_SALES", 0, "", Role.HANDLER),
                    new Person(
                            "E2007",
                            List.of(Role.LEAD),
                            "AFTER_SALES",
                            1,
                            List.of(new Person.Absence(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02"))),
                            "E2012",
                            true),
                    person("E2008", "AFTER_SALES", 1, "", Role.LEAD),
                    person("E2001", "AFTER_SALES", 2, "", Role.HEAD),
                    person("E1000", "QUALITY", 3, "", Role.MANAGER),
                    person("W1", "WAREHOUSE", 0, "", Role.HANDLER),
                    person("W2", "WAREHOUSE", 0, "", Role.HANDLER),
                    person("W9", "WAREHOUSE", 1, "", Role.LEAD),
                    person("B1", "LEGAL", 4, "", Role.BOARD),
                    person("B2", "LEGAL", 4, "", Role.BOARD),
                    person("B3", "FACTORY", 4, "", Role.BOARD)),
            List.of(
                    new Department("AFTER_SALES", ""),
                    new Department("QUALITY", ""),
                    new Department("LEGAL", ""),
                    new Department("FACTORY", ""),
                    new Department("WAREHOUSE", "")));

    public static final Rulebook RULES = rules(1, Target.physical(Duration.ofDays(2)));

    private Given() {}

    private static Person person(String code, String department, int level, String standIn, Role role) {
        return new Person(code, List.of(role), department, level, List.of(), standIn, true);
    }

    /** One policy on a calendar that is always open, with this limit for a cycle. */
    public static Rulebook rules(int version, Target resolution) {
        var policy = new Policy(
                "STANDARD",
                version,
                100,
                "ALWAYS",
                PolicyCondition.ALWAYS,
                List.of(
                        new Policy.Limit(Metric.FIRST_RESPONSE, Target.physical(Duration.ofHours(4))),
                        new Policy.Limit(Metric.FINDINGS_REPLY, Target.physical(Duration.ofDays(1))),
                        new Policy.Limit(Metric.RESOLUTION, resolution),
                        new Policy.Limit(Metric.APPROVAL, Target.physical(Duration.ofHours(8))),
                        new Policy.Limit(Metric.STATUTORY, Target.calendarDays(60, Target.DayRule.END_OF_DAY))),
                EscalationPlan.DEFAULT,
                EscalationPlan.defaults(List.of()),
                null,
                new MoneyThreshold(1_000_000, "CNY"),
                List.of(
                        new Policy.ApprovalLimit("REFUND", "", new MoneyThreshold(100_000, "CNY"), 1, 1),
                        new Policy.ApprovalLimit("REFUND", "", new MoneyThreshold(1_000_000, "CNY"), 2, 2)),
                new MoneyThreshold(50_000, "CNY"),
                new Policy.Silence(List.of(Duration.ofDays(2), Duration.ofDays(4)), Duration.ofDays(7)),
                new Policy.Board(2, Duration.ofDays(10)),
                Duration.ofDays(30),
                3,
                Duration.ofDays(1),
                Duration.ofDays(1));
        return new Rulebook(List.of(Worlds.always("ALWAYS", ZONE)), List.of(policy), "STANDARD");
    }

    public static Instant minute(int number) {
        return RECEIVED.plus(Duration.ofMinutes(number));
    }

    /** A handler's context at that minute. */
    public static DecisionContext on(int minute) {
        return on(minute, "E2011", 0);
    }

    public static DecisionContext on(int minute, String who, int level) {
        return new DecisionContext(STAFF, RULES, new Actor(who, level), minute(minute), ZONE);
    }

    public static DecisionContext system(int minute) {
        return new DecisionContext(STAFF, RULES, Actor.SYSTEM, minute(minute), ZONE);
    }

    public static Stamp at(int minute) {
        return new Stamp("E2011", minute(minute));
    }

    /** The complaint with which a customer came back too late for the one before to be reopened. */
    public static Complaint renewed(String earlier, String itsNumber) {
        var it = complaint();
        return new Complaint(
                it.number(),
                new Complaint.Earlier(earlier, itsNumber),
                it.channel(),
                it.customerRef(),
                it.language(),
                it.product(),
                it.narrative(),
                it.expectedOutcome(),
                it.expectedBy(),
                it.confidential(),
                it.receivedAt());
    }

    public static Complaint complaint() {
        return new Complaint(
                "26-0000018-1",
                null,
                Channel.PHONE,
                "c-1",
                "zh",
                Complaint.Product.UNKNOWN,
                "热水器漏水",
                "",
                null,
                false,
                RECEIVED);
    }

    public static Verdict verdict() {
        return verdict(Verdict.Nature.VALID);
    }

    public static Verdict verdict(Verdict.Nature nature) {
        return new Verdict(
                nature,
                nature == Verdict.Nature.VALID ? null : Verdict.Kind.HELP,
                Verdict.Category.EQUIPMENT,
                Verdict.Severity.S3,
                "AFTER_SALES",
                "STANDARD",
                RECEIVED,
                minute(1),
                null);
    }

    /** What the receipt told the customer. */
    public static Promise receipt(int toldMinute, int dueMinute) {
        return Promise.ofReceipt(minute(toldMinute), minute(dueMinute));
    }

    public static Contact call(boolean reached, int minute) {
        return Contact.of(Channel.PHONE, Contact.Direction.OUTBOUND, reached, minute(minute), "", at(minute));
    }

    public static Cause cause(Cause.RootCause root, int minute) {
        return cause(root, null, minute);
    }

    public static Cause cause(Cause.RootCause root, Money loss, int minute) {
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
                at(minute),
                null);
    }

    public static Proposal.Solution solution(Remedy.Kind kind) {
        return solution(new Remedy(kind, 1, null));
    }

    public static Proposal.Solution refund(long minor) {
        return solution(new Remedy(Remedy.Kind.REFUND, 0, new Money(minor, "CNY")));
    }

    /** These; none, where an explanation is all. */
    public static Proposal.Solution solution(Remedy... remedies) {
        return new Proposal.Solution(
                List.of(remedies), "as agreed on the phone", LocalDate.parse("2026-03-06"), List.of(), null);
    }

    public static Rejection rejection(int minute) {
        return new Rejection(
                Rejection.Outcome.NOT_UPHELD,
                "works as it should",
                "the consumers' association",
                Channel.LETTER,
                "",
                at(minute));
    }

    public static ReopenOrder reopening(int minute) {
        return reopening(minute, 0);
    }

    /** One that wants the new cycle to begin at this level at least. */
    public static ReopenOrder reopening(int minute, int levelFloor) {
        return new ReopenOrder(ReopenOrder.Reason.NOT_SOLVED, "", levelFloor, at(minute));
    }

    public static Closure closing(int minute) {
        return new Closure(Closure.Reason.SATISFIED, at(minute));
    }

    public static Ask ask(Purpose purpose, int dueMinute) {
        return new Ask(purpose, "WAREHOUSE", "", "send a new one", minute(dueMinute), null);
    }

    public static Pay pay(Remedy.Kind kind, long minor, String reference) {
        return new Pay(kind, 0, new Money(minor, "CNY"), LocalDate.parse("2026-03-02"), reference);
    }

    /** The customer wants it handled no more. */
    public static Withdrawal withdrawal(int minute) {
        return new Withdrawal(Channel.PHONE, "all is well", new Stamp("E1042", minute(minute)));
    }

    /** What the customer adds at the front desk. */
    public static Supplement supplement(int number, int minute) {
        return new Supplement(number, true, Channel.EMAIL, "it smells", new Stamp("redress", minute(minute)));
    }

    /** A case in a stage, with all that leads there and follows from it; steps take place in the first hour. */
    public static Case in(Stage stage) {
        return switch (stage) {
            case ASSIGNED ->
                then(
                        then(Case.unheard(ID), system(0), it -> it.heard(complaint())),
                        system(1),
                        it -> it.open(verdict()));
            case CONTACTED ->
                then(in(Stage.ASSIGNED), on(10), it -> it.contact(on(10)).contact(call(true, 10), SKEW));
            case CAUSE_FOUND ->
                then(
                        in(Stage.CONTACTED),
                        on(20),
                        it -> it.cause(on(20)).findCause(cause(Cause.RootCause.SUPPLIER, 20)));
            case PROPOSED ->
                then(
                        told(in(Stage.CAUSE_FOUND)),
                        on(30),
                        it -> it.solution(on(30)).propose(solution(Remedy.Kind.APOLOGY)));
            case APPROVED -> approved(refund(100_000));
            case OFFERED ->
                then(in(Stage.PROPOSED), on(35), it -> it.solution(on(35)).offer("", "", null));
            case ACCEPTED ->
                then(in(Stage.OFFERED), on(40), it -> it.solution(on(40)).accept(Proposal.Evidence.CALL, "REC-1", ""));
            case DECLINED ->
                then(in(Stage.OFFERED), on(40), it -> it.solution(on(40)).decline(Proposal.Way.CALL, "not enough", ""));
            case IMPLEMENTING ->
                then(in(Stage.ACCEPTED), on(45), it -> it.execution(on(45)).setTask(ask(Purpose.CARRY_OUT, 600)));
            case RESOLVED ->
                then(
                        apologised(in(Stage.ACCEPTED), 48),
                        on(50),
                        it -> it.ending(on(50)).resolve(Resolution.Outcome.UPHELD, "done"));
            case REJECTED ->
                then(
                        in(Stage.CAUSE_FOUND),
                        on(50, "E2008", 1),
                        it -> it.ending(on(50, "E2008", 1)).reject(rejection(50)));
            case WITHDRAWN -> then(in(Stage.CAUSE_FOUND), system(50), it -> it.withdrawn(withdrawal(50)));
            case MERGED -> merged(in(Stage.CAUSE_FOUND), 50);
            case CLOSED -> then(in(Stage.RESOLVED), system(60), it -> it.close(1, closing(60)));
        };
    }

    static final MergedInto MASTER = new MergedInto(
            "0195553b-7d10-7e52-9c1a-3f4b8d2e6a90", Joint.Reason.SAME_CUSTOMER, new Stamp("E2210", minute(50)));

    /** One that is handled with another from that minute on. */
    public static Case merged(Case before, int minute) {
        return then(before, system(minute), it -> it.merged(into(minute)));
    }

    public static MergedInto into(int minute) {
        return new MergedInto(MASTER.master(), MASTER.reason(), new Stamp("E2210", minute(minute)));
    }

    /** One that is handled by itself again from that minute on. */
    public static Case unmerged(Case before, int minute) {
        return then(before, system(minute), it -> it.unmerged(new Stamp("E2210", minute(minute))));
    }

    /** Another one that came so many minutes after the first. */
    public static JoinedComplaint other(String id, int received, int joined) {
        return new JoinedComplaint(
                id, "no " + id, Joint.Reason.SAME_MATTER, minute(received), new Stamp("E2210", minute(joined)));
    }

    /** One that asks for help, and whose customer was spoken to. */
    public static Case communicative() {
        var opened = then(Case.unheard(ID), system(1), it -> it.open(verdict(Verdict.Nature.COMMUNICATIVE)));
        return then(opened, on(10), it -> it.contact(on(10)).contact(call(true, 10), SKEW));
    }

    /** The customer knows why it happened, and what we think of it. */
    public static Case told(Case before) {
        var findings = new Findings(Channel.PHONE, "a seal of the supplier's", "ours to put right", null, at(25));
        return then(before, on(25), it -> it.contact(on(25)).tell(findings));
    }

    /** The letter that was agreed is written. */
    public static Case apologised(Case before, int minute) {
        var letter = new Pay(Remedy.Kind.APOLOGY, 0, null, LocalDate.parse("2026-03-02"), "LETTER-1");
        return then(before, on(minute), it -> it.execution(on(minute)).pay(letter));
    }

    /** A solution that one lead has approved. */
    public static Case approved(Proposal.Solution solution) {
        var proposed = then(
                told(in(Stage.CAUSE_FOUND)), on(30), it -> it.solution(on(30)).propose(solution));
        var lead = on(32, "E2008", 1);
        return then(proposed, lead, it -> it.solution(lead).approve());
    }

    /** The customer has accepted this in writing. */
    public static Case agreed(Proposal.Solution solution) {
        var proposed = then(
                told(in(Stage.CAUSE_FOUND)), on(30), it -> it.solution(on(30)).propose(solution));
        var offered = then(proposed, on(35), it -> it.solution(on(35)).offer("", "", null));
        return then(offered, on(40), it -> it.solution(on(40)).accept(Proposal.Evidence.CALL, "REC-1", ""));
    }

    /** By anyone of that name and level, at that minute. */
    public static Case by(
            Case before, DecisionContext context, BiFunction<Case, DecisionContext, List<CaseEvent>> step) {
        return then(before, context, it -> step.apply(it, context));
    }

    /** The mediation board was called, and sits. */
    public static Case mediated(Case before, int minute) {
        return by(
                before,
                on(minute, "E1000", 3),
                (it, context) -> it.mediation(context).callBoard(List.of(), 0, null));
    }

    /** The case waits from that minute on. */
    public static Case paused(Case before, int minute, PauseReason reason) {
        return by(before, on(minute), (it, context) -> it.contact(context).pause(reason, ""));
    }

    /** What the time brings at that minute. */
    public static Case woken(Case before, int minute) {
        return before.after(before.wake(system(minute)));
    }

    /** What fell due was sent, as who did it says. */
    public static Case sent(Case before, int minute) {
        var waiting = before.waiting();
        return then(
                before,
                system(minute),
                it -> it.contact(system(minute)).told(it.cycle(), waiting.reminders() + 1, waiting.last(), at(minute)));
    }

    /** It fell due at that minute, and was sent at once. */
    public static Case reminded(Case before, int minute) {
        return sent(woken(before, minute), minute);
    }

    public static int day(int number) {
        return number * 24 * 60;
    }

    /** So many votes for it and against it, by the members in their order. */
    public static List<Board.Ballot> votes(Board.Vote... votes) {
        return IntStream.range(0, votes.length)
                .mapToObj(it -> new Board.Ballot("B" + (it + 1), votes[it], ""))
                .toList();
    }

    /** The case after a decision and all that follows from it. */
    public static Case then(Case before, DecisionContext context, Function<Case, List<CaseEvent>> step) {
        return before.after(before.decide(context, step));
    }
}
