package dev.redress.followup.followups.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * By which rules customers are asked: when, how often in vain, and how long they may come back.
 *
 * @param zone in which days begin and bands lie
 * @param plan tried in order, the first rule that holds is taken; the last one holds for all
 */
public record FollowUpPolicy(
        ZoneId zone,
        List<PlanRule> plan,
        List<Group> groups,
        UnreachableRule unreachable,
        SurveyRule survey,
        ReopeningRule reopening) {

    /** Customers whose complaint was reopened before, or follows an earlier one of theirs. */
    public static final String RETURNING = "RETURNING";
    /** Customers who ask for confidential handling. */
    public static final String CONFIDENTIAL = "CONFIDENTIAL";

    /** @param due how long after the end of a cycle the customer is to be asked */
    public record PlanRule(String id, When when, Duration due) {}

    /**
     * For which follow-ups a rule is; each list that is not empty must name what there is.
     *
     * @param customers {@link #RETURNING}, {@link #CONFIDENTIAL}, or names of groups: one of them is enough
     */
    public record When(
            List<ComplaintSeverity> severities,
            List<ComplaintKind> kinds,
            List<CycleEnd> after,
            List<String> customers) {
        public static final When ALWAYS = new When(List.of(), List.of(), List.of(), List.of());

        public When {
            severities = List.copyOf(severities);
            kinds = List.copyOf(kinds);
            after = List.copyOf(after);
            customers = List.copyOf(customers);
        }

        boolean holds(TriageFacts verdict, CycleEnd end, Set<String> customer) {
            return allows(severities, verdict.severity())
                    && allows(kinds, verdict.kind())
                    && allows(after, end)
                    && (customers.isEmpty() || customers.stream().anyMatch(customer::contains));
        }

        private static <T> boolean allows(List<T> named, T it) {
            return named.isEmpty() || named.contains(it);
        }
    }

    /** Customers by their pseudonyms. */
    public record Group(String name, List<String> customers) {
        public Group {
            customers = List.copyOf(customers);
        }
    }

    /**
     * When to give up. An attempt that reaches nobody counts when it lies in a band and long enough after the last one that
     * counted.
     *
     * @param attempts how many must count
     * @param apart how long one must lie after the other
     * @param bands in which attempts count
     * @param bandsNeeded in how many different bands they must lie
     * @param channelsNeeded by how many different channels they must be made
     */
    public record UnreachableRule(int attempts, Duration apart, List<Band> bands, int bandsNeeded, int channelsNeeded) {
        public UnreachableRule {
            bands = List.copyOf(bands);
        }
    }

    /** Hours of the day, {@code to} not among them. */
    public record Band(String name, LocalTime from, LocalTime to) {
        boolean covers(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /**
     * What holds for answers.
     *
     * @param linkLife how long a link to the questions is good
     * @param dissatisfiedAt a customer whose mark for the result is this or worse is dissatisfied; 0 for none
     */
    public record SurveyRule(Duration linkLife, int dissatisfiedAt) {}

    /**
     * What holds when a complaint is taken up again.
     *
     * @param window how long after the end of a cycle the customer may ask for it
     * @param levelFloors at which level of escalation it begins the first time, the second time and so on; the last one
     *     holds for all that come after, and without any it begins where resolution wishes
     */
    public record ReopeningRule(Duration window, List<Integer> levelFloors) {
        public ReopeningRule {
            levelFloors = List.copyOf(levelFloors);
        }

        /** 0 for none. */
        int levelFloor(int reopening) {
            return levelFloors.isEmpty() ? 0 : levelFloors.get(Math.min(reopening, levelFloors.size()) - 1);
        }
    }

    public FollowUpPolicy {
        plan = List.copyOf(plan);
        groups = List.copyOf(groups);
    }

    /** What is wrong with it; empty when it can be used. */
    public List<FollowUpPolicyFault> faults() {
        return new FollowUpPolicyFaults(this).found();
    }

    PlanRule rule(TriageFacts verdict, CycleEnd after, Set<String> customer) {
        return plan.stream()
                .filter(it -> it.when().holds(verdict, after, customer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last rule of a plan holds for all"));
    }

    /** What a customer is, and the groups that the customer is in. */
    Set<String> customer(ComplaintFacts complaint, boolean reopened) {
        var all = new TreeSet<String>();
        if (reopened || !complaint.follows().isEmpty()) {
            all.add(RETURNING);
        }
        if (complaint.confidential()) {
            all.add(CONFIDENTIAL);
        }
        groups.stream()
                .filter(it -> it.customers().contains(complaint.customerRef()))
                .forEach(it -> all.add(it.name()));
        return all;
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Optional<Band> band(Instant at) {
        var time = at.atZone(zone).toLocalTime();
        return unreachable.bands().stream().filter(it -> it.covers(time)).findFirst();
    }

    /** The first moment from this one on that lies in a band. */
    Instant inBand(Instant from) {
        if (band(from).isPresent()) {
            return from;
        }
        var today = day(from);
        return today.datesUntil(today.plusDays(3))
                .flatMap(day -> unreachable.bands().stream()
                        .map(it -> day.atTime(it.from()).atZone(zone).toInstant()))
                .filter(it -> it.isAfter(from))
                .min(Instant::compareTo)
                .orElse(from);
    }
}
