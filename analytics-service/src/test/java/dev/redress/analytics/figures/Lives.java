package dev.redress.analytics.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lives of complaints that chance decides, told as the contract has it: in a complaint and a topic in the order of versions,
 * with facts that are put on record late, clocks that are judged anew, cases that are handed on, and customers who are erased.
 */
public final class Lives {
    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final List<String> DEPARTMENTS = List.of("LEGAL", "REPAIRS", "SALES");
    static final List<String> CAUSES = List.of("LOGISTICS", "SUPPLIER");
    static final List<String> PRODUCTS = List.of("Kettle", "Toaster");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int CYCLES = 3;

    private final Random chance;
    private final UUID about;
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final Instant received;
    private int cycle;

    private Lives(Random chance, UUID about) {
        this.chance = chance;
        this.about = about;
        this.received = BEGIN.plus(Duration.ofMillis(chance.nextLong(MONTH.toMillis())));
    }

    /** What is told of so many complaints, one complaint after the other. */
    public static List<Told> of(int complaints, Random chance) {
        var all = new ArrayList<Told>();
        for (var n = 1; n <= complaints; n++) {
            var life = new Lives(chance, new UUID(3, n));
            life.live();
            all.addAll(life.told);
        }
        return all;
    }

    /** Across topics in any order; some of it again. */
    public static List<Told> interleaved(List<Told> told, Random chance) {
        var queues = told.stream()
                .collect(Collectors.groupingBy(
                        it -> List.of(it.about(), it.stage()), Collectors.toCollection(ArrayList::new)));
        var draws = new ArrayList<List<Told>>();
        queues.values().forEach(it -> draws.addAll(Collections.nCopies(it.size(), it)));
        Collections.shuffle(draws, chance);
        var all = new ArrayList<Told>();
        for (var queue : draws) {
            all.add(queue.remove(0));
            if (chance.nextInt(5) == 0) {
                all.add(all.get(chance.nextInt(all.size())));
            }
        }
        return all;
    }

    private void live() {
        tell(
                "intake",
                "complaint.received",
                "channel",
                one("EMAIL", "PHONE"),
                "receivedAt",
                received,
                "product",
                maybe(Map.of("name", one(PRODUCTS))));
        tell("intake", "complaint.acknowledged", "acknowledgedAt", received.plusSeconds(1));
        triage();
        var goesOn = true;
        while (goesOn && cycle < CYCLES) {
            cycle++;
            casework();
            clocks();
            goesOn = often() && ends() && often() && isFollowedUp();
        }
        if (often()) {
            // No figure counts it, and none is without what was told before.
            tell("intake", "complaint.erased", "receipt", about.toString(), "erasedAt", after(received));
        }
    }

    private void triage() {
        var at = received;
        for (var n = chance.nextInt(4); n > 0; n--) {
            at = after(at);
            tell(
                    "triage",
                    "complaint.triaged",
                    "category",
                    one("BILLING", "DELIVERY"),
                    "severity",
                    one("S1", "S2"),
                    "department",
                    one(DEPARTMENTS),
                    "triagedAt",
                    at);
        }
    }

    private void casework() {
        var at = received;
        for (var n = chance.nextInt(7); n > 0; n--) {
            at = after(at);
            switch (chance.nextInt(6)) {
                case 0, 1 ->
                    inCycle(
                            "resolution",
                            "complaint.contacted",
                            "contactedAt",
                            sometime(),
                            "response",
                            chance.nextBoolean());
                case 2, 3 ->
                    inCycle(
                            "resolution",
                            "complaint.handler-changed",
                            "department",
                            one(DEPARTMENTS),
                            "changedAt",
                            // The clocks of two replicas need not agree.
                            at.minusSeconds(chance.nextInt(2) * 90_000L));
                case 4 ->
                    inCycle(
                            "resolution",
                            "complaint.cause-found",
                            "rootCause",
                            one(CAUSES),
                            "causeDepartment",
                            maybe(one(DEPARTMENTS)),
                            "foundAt",
                            sometime());
                default -> aside();
            }
        }
    }

    private void aside() {
        switch (chance.nextInt(4)) {
            case 0 ->
                inCycle(
                        "resolution",
                        "complaint.escalated",
                        "level",
                        1 + chance.nextInt(4),
                        "trigger",
                        "HAND",
                        "escalatedAt",
                        sometime());
            case 1 ->
                inCycle(
                        "resolution",
                        "complaint.compensated",
                        "paymentId",
                        "payment-" + chance.nextInt(3),
                        "kind",
                        "REFUND",
                        "amount",
                        maybe(Map.of("minor", 100 * chance.nextInt(50), "currency", one("CNY", "USD"))),
                        "recordedAt",
                        sometime());
            default -> inCycle("resolution", one("complaint.noted", "complaint.unheard-of"));
        }
    }

    private boolean ends() {
        if (chance.nextBoolean()) {
            inCycle("resolution", "complaint.resolved", "resolvedAt", sometime());
        } else {
            inCycle("resolution", "complaint.rejected", "rejectedAt", sometime());
        }
        return true;
    }

    /** Whether the complaint is opened again. */
    private boolean isFollowedUp() {
        inCycle("followup", "followup.planned", "plannedAt", sometime());
        for (var n = chance.nextInt(3); n > 0; n--) {
            inCycle(
                    "followup",
                    "followup.attempted",
                    "result",
                    one("REACHED_SATISFIED", "REACHED_DISSATISFIED", "NO_ANSWER"),
                    "attemptedAt",
                    sometime());
        }
        var answersLate = chance.nextBoolean();
        if (answersLate) {
            closed(one("SURVEY_REFUSED", "UNREACHABLE"));
        }
        if (chance.nextBoolean()) {
            surveyed();
            if (!answersLate && chance.nextBoolean()) {
                closed("SATISFIED");
            }
        }
        if (chance.nextBoolean()) {
            inCycle("followup", "followup.feedback-heard", "kind", one("PRAISE", "SUGGESTION"), "heardAt", sometime());
        }
        var reopened = often();
        if (reopened) {
            tell(
                    "followup",
                    "complaint.reopened",
                    "cycle",
                    cycle + 1,
                    "reason",
                    one("NOT_SOLVED", "DISSATISFIED"),
                    "trigger",
                    maybe(one("SURVEY", "CUSTOMER_REQUEST")),
                    "reopenedAt",
                    sometime());
        }
        return reopened;
    }

    private void closed(String reason) {
        inCycle("followup", "complaint.closed", "reason", reason, "closedAt", sometime());
    }

    private void surveyed() {
        inCycle(
                "followup",
                "complaint.surveyed",
                "solved",
                one("YES", "PARTLY", "NO"),
                "scores",
                Map.of("result", mark(), "speed", mark(), "attitude", mark()),
                "way",
                maybe(one("INTERVIEW", "LINK")),
                "department",
                maybe(one(DEPARTMENTS)),
                "surveyedAt",
                sometime());
    }

    private int mark() {
        return 1 + chance.nextInt(5);
    }

    /** Clocks of the cycle, whose events come in between each other. */
    private void clocks() {
        var open = new ArrayList<ClockLife>();
        for (var metric : List.of("FIRST_RESPONSE", "RESOLUTION")) {
            open.add(new ClockLife(metric, ""));
        }
        for (var task = chance.nextInt(3); task > 0; task--) {
            open.add(new ClockLife("TASK", "t-" + task));
        }
        while (!open.isEmpty()) {
            var next = open.get(chance.nextInt(open.size()));
            if (!next.goesOn()) {
                open.remove(next);
            }
        }
    }

    /** One clock, from start to verdict, and how it is judged anew. */
    private final class ClockLife {
        private final String metric;
        private final String subject;
        private String state = "NEW";
        private Instant stop;
        private int left = chance.nextInt(8);

        ClockLife(String metric, String subject) {
            this.metric = metric;
            this.subject = subject;
        }

        private void say(String what, Object... more) {
            var all = new ArrayList<Object>(List.of("metric", metric, "cycle", cycle, "about", subject));
            if (subject.isEmpty()) {
                all = new ArrayList<>(List.of("metric", metric, "cycle", cycle));
            }
            all.addAll(List.of(more));
            tell("sla", "clock." + what, all.toArray());
        }

        boolean goesOn() {
            if (!state.equals("NEW") && left-- <= 0) {
                return false;
            }
            switch (state) {
                case "NEW" -> {
                    if (often()) {
                        say("started", "startedAt", sometime(), "dueAt", sometime(), "takenOver", maybe(true));
                        state = "RUNS";
                    } else {
                        say("started", "startedAt", sometime(), "takenOver", maybe(true));
                        state = "STANDS";
                    }
                }
                case "RUNS" -> run();
                case "STANDS" -> {
                    switch (chance.nextInt(4)) {
                        case 0 -> say("retargeted", "retargetedAt", sometime());
                        case 1 -> stopped("met", "metAt", sometime());
                        default -> {
                            say("resumed", "resumedAt", sometime(), "dueAt", sometime());
                            state = "RUNS";
                        }
                    }
                }
                case "met" -> judgeMet();
                case "breached" -> judgeBreached();
                default -> left = 0;
            }
            return true;
        }

        private void run() {
            switch (chance.nextInt(8)) {
                case 0 -> say("warned", "warnedAt", sometime(), "dueAt", sometime());
                case 1 -> say("retargeted", "retargetedAt", sometime(), "dueAt", sometime());
                case 2 -> {
                    say("paused", "pausedAt", sometime());
                    state = "STANDS";
                }
                case 3 -> {
                    say("cancelled", "cancelledAt", sometime());
                    state = "cancelled";
                }
                case 4, 5 -> stopped("met", "metAt", sometime());
                default -> {
                    say("breached", "breachedAt", sometime());
                    state = "breached";
                }
            }
        }

        private void judgeMet() {
            switch (chance.nextInt(4)) {
                // A pause had ended earlier than was known: it took longer, or too long.
                case 0 -> stopped("met", "metAt", stop);
                case 1 -> {
                    say("resumed", "resumedAt", sometime(), "dueAt", sometime());
                    corrected("BREACHED", stop);
                }
                case 2 -> corrected("BREACHED", earlier(stop));
                default -> stopped("met", "metAt", earlier(stop));
            }
        }

        private void judgeBreached() {
            switch (chance.nextInt(3)) {
                case 0 -> corrected("MET", earlier(stop));
                case 1 -> {
                    if (stop == null) {
                        stopped("stopped", "stoppedAt", sometime());
                    } else {
                        stopped("stopped", "stoppedAt", stop);
                    }
                }
                default -> stopped("stopped", "stoppedAt", earlier(stop));
            }
        }

        private void stopped(String what, String field, Instant at) {
            say(what, field, at, "elapsedSeconds", chance.nextInt(100_000));
            stop = at;
            state = what.equals("met") ? "met" : "breached";
        }

        private void corrected(String to, Instant at) {
            var more = new ArrayList<Object>(
                    List.of("to", to, "stoppedAt", at, "elapsedSeconds", chance.nextInt(100_000)));
            if (to.equals("BREACHED")) {
                more.addAll(List.of("breachedAt", sometime()));
            }
            say("corrected", more.toArray());
            stop = at;
            state = to.equals("MET") ? "met" : "breached";
        }

        private Instant earlier(Instant than) {
            return than == null ? sometime() : than.minusMillis(chance.nextInt(100_000_000));
        }
    }

    private void inCycle(String stage, String name, Object... more) {
        var all = new ArrayList<Object>(List.of("cycle", cycle));
        all.addAll(List.of(more));
        tell(stage, name, all.toArray());
    }

    /** @param pairs names and values; one that is null is not said */
    private void tell(String stage, String name, Object... pairs) {
        var data = new HashMap<String, Object>();
        for (var n = 0; n < pairs.length; n += 2) {
            if (pairs[n + 1] != ABSENT) {
                data.put((String) pairs[n], pairs[n + 1]);
            }
        }
        told.add(new Told(stage, name + ".v1", about, versions.merge(stage, 1, Integer::sum), sometime(), data));
    }

    private static final Object ABSENT = new Object();

    private Object maybe(Object it) {
        return chance.nextBoolean() ? it : ABSENT;
    }

    private boolean often() {
        return chance.nextInt(4) > 0;
    }

    private String one(String... of) {
        return one(List.of(of));
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** Few of them are told in the order in which they happened; some lie before the receipt, as a wrong clock has it. */
    private Instant sometime() {
        return received.minus(Duration.ofHours(6)).plusMillis(chance.nextLong(MONTH.toMillis()));
    }

    private Instant after(Instant at) {
        return at.plusMillis(chance.nextInt(400_000_000)).truncatedTo(ChronoUnit.MILLIS);
    }
}
