package dev.redress.resolution.clocks.domain;

import dev.redress.resolution.agreements.domain.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Looks for what is wrong with a policy; names all of it at once. */
final class PolicyFaults {
    private static final Duration MOST_TIME = Duration.ofDays(366);
    private static final int MOST_DAYS = 366;

    private final List<RuleFault> faults = new ArrayList<>();

    private PolicyFaults() {}

    static List<RuleFault> of(Policy it, List<String> calendars) {
        var look = new PolicyFaults();
        look.lookAt(it, calendars);
        return List.copyOf(look.faults);
    }

    private void lookAt(Policy it, List<String> calendars) {
        if (!calendars.contains(it.calendar())) {
            say("calendar", "unknown", "there is no calendar " + it.calendar());
        }
        limits(it.limits());
        faults.addAll(it.plan().faults("plan"));
        plans(it.plans());
        if (it.pauseCap() != null) {
            positive("pauseCap", it.pauseCap());
        }
        sum("secondInvestigatorFrom", it.secondInvestigatorFrom());
        sum("paymentConfirmationFrom", it.paymentConfirmationFrom());
        approvals(it.approvals());
        if (it.silence() != null) {
            silence(it.silence());
        }
        atLeastOne("board.quorum", it.board().quorum());
        positive("board.deadline", it.board().deadline());
        positive("actionWindow", it.actionWindow());
        atLeastOne("rounds", it.rounds());
        positive("lateEntry", it.lateEntry());
        positive("takeOver", it.takeOver());
    }

    private void limits(List<Policy.Limit> limits) {
        var seen = EnumSet.noneOf(Metric.class);
        for (var i = 0; i < limits.size(); i++) {
            var it = limits.get(i);
            if (!seen.add(it.metric())) {
                say("limits[" + i + "].metric", "repeated", "each metric at most once");
            }
            target("limits[" + i + "]", it.target());
        }
    }

    private void target(String path, Target it) {
        switch (it.unit()) {
            case WORKING_TIME, CALENDAR_TIME -> {
                positive(path + ".time", it.time());
                if (it.time().compareTo(MOST_TIME) > 0) {
                    say(path + ".time", "range", "must be 366 days at most");
                }
            }
            case WORKING_DAYS, CALENDAR_DAYS -> {
                if (it.days() < 1 || it.days() > MOST_DAYS) {
                    say(path + ".days", "range", "must be 1 to " + MOST_DAYS);
                }
            }
            case UNTIL -> say(path + ".unit", "out-of-place", "a policy cannot know a moment");
        }
    }

    private void plans(List<Policy.MetricPlan> plans) {
        var seen = EnumSet.noneOf(Metric.class);
        for (var i = 0; i < plans.size(); i++) {
            if (!seen.add(plans.get(i).metric())) {
                say("plans[" + i + "].metric", "repeated", "each metric at most once");
            }
            faults.addAll(plans.get(i).plan().faults("plans[" + i + "].plan"));
        }
    }

    private void approvals(List<Policy.ApprovalLimit> approvals) {
        for (var i = 0; i < approvals.size(); i++) {
            var it = approvals.get(i);
            var path = "approvals[" + i + "]";
            if (it.level() < 0 || it.level() > 4) {
                say(path + ".level", "range", "must be 0 to 4");
            }
            if (it.approvers() < 1 || it.approvers() > 2) {
                say(path + ".approvers", "range", "must be 1 or 2");
            }
            sum(path + ".from", it.from());
        }
    }

    private void silence(Policy.Silence it) {
        var before = Duration.ZERO;
        for (var i = 0; i < it.remindAfter().size(); i++) {
            var next = it.remindAfter().get(i);
            if (next.compareTo(before) <= 0) {
                say("silence.remindAfter[" + i + "]", "order", "must be later than the one before it");
            }
            before = next;
        }
        if (it.closeAfter().compareTo(before) <= 0) {
            say("silence.closeAfter", "order", "must be later than the last reminder");
        }
    }

    private void sum(String path, MoneyThreshold it) {
        if (it == null) {
            return;
        }
        if (it.minor() < 0) {
            say(path + ".minor", "negative", "must not be negative");
        }
        if (!Money.inCirculation(it.currency())) {
            say(path + ".currency", "unknown", "must be the ISO 4217 code of a currency that is in circulation");
        }
    }

    private void positive(String path, Duration it) {
        if (it.isNegative() || it.isZero()) {
            say(path, "not-positive", "must be longer than nothing");
        }
    }

    private void atLeastOne(String path, int it) {
        if (it < 1) {
            say(path, "range", "must be 1 or more");
        }
    }

    private void say(String field, String code, String message) {
        faults.add(new RuleFault(field, code, message));
    }
}
