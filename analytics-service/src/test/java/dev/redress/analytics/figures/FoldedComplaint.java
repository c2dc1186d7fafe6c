package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of one complaint once all that was told about it was read: each topic in the order of versions. */
final class FoldedComplaint {
    private final List<Told> told;

    FoldedComplaint(List<Told> told) {
        this.told = told.stream()
                .distinct()
                .sorted(Comparator.comparing(Told::stage).thenComparing(Told::version))
                .toList();
    }

    /**
     * The end of a cycle.
     *
     * @param cycle which
     */
    record Ending(int cycle, Instant at) {}

    private Stream<Told> all(String... names) {
        return told.stream().filter(it -> Stream.of(names).anyMatch(it::is));
    }

    private String newest(String name, String field) {
        return all(name).map(it -> it.text(field)).reduce("", (before, it) -> it);
    }

    private Told receipt() {
        return all("complaint.received").findFirst().orElseThrow();
    }

    Instant received() {
        return receipt().at("receivedAt");
    }

    String product() {
        return receipt().says("product")
                ? (String) ((Map<?, ?>) receipt().data().get("product")).get("name")
                : "";
    }

    String rootCause() {
        return newest("complaint.cause-found", "rootCause");
    }

    /** @param at when what is counted happened */
    String code(Dimension by, Instant at) {
        Objects.requireNonNull(at);
        var code = switch (by) {
            case NONE -> "ALL";
            case CHANNEL -> receipt().text("channel");
            case CATEGORY -> newest("complaint.triaged", "category");
            case SEVERITY -> newest("complaint.triaged", "severity");
            case DEPARTMENT -> departmentAt(at);
        };
        return code.isEmpty() ? "NONE" : code;
    }

    /** As resolution handed it on, or else as triage gave it away, or else to whom triage gave it first. */
    private String departmentAt(Instant at) {
        var handed = newestUntil(at, "complaint.handler-changed", "changedAt");
        var given = newestUntil(at, "complaint.triaged", "triagedAt");
        return Stream.concat(Stream.concat(handed, given), all("complaint.triaged"))
                .findFirst()
                .map(it -> it.text("department"))
                .orElse("");
    }

    private Stream<Told> newestUntil(Instant at, String name, String field) {
        return all(name).filter(it -> !it.at(field).isAfter(at)).reduce((before, it) -> it).stream();
    }

    String causeDepartment() {
        return newest("complaint.cause-found", "causeDepartment");
    }

    List<Instant> responses() {
        return all("complaint.contacted")
                .filter(it -> it.holds("response"))
                .map(it -> it.at("contactedAt"))
                .toList();
    }

    List<Ending> endings() {
        return all("complaint.resolved", "complaint.rejected")
                .map(it -> new Ending(
                        it.number("cycle"), it.is("complaint.resolved") ? it.at("resolvedAt") : it.at("rejectedAt")))
                .toList();
    }

    Instant ended(int cycle) {
        return endings().stream()
                .filter(it -> it.cycle() == cycle)
                .findFirst()
                .orElseThrow()
                .at();
    }

    Instant reopened(int cycle) {
        return all("complaint.reopened")
                .filter(it -> it.number("cycle") == cycle)
                .findFirst()
                .orElseThrow()
                .at("reopenedAt");
    }

    List<FoldedClock> clocks() {
        var clocks = new LinkedHashMap<List<Object>, FoldedClock>();
        told.stream().filter(it -> it.stage().equals("sla")).forEach(it -> {
            var key = List.<Object>of(it.text("metric"), it.number("cycle"), it.text("about"));
            clocks.computeIfAbsent(key, any -> new FoldedClock(it.text("metric"), it.number("cycle")))
                    .hear(it);
        });
        return new ArrayList<>(clocks.values());
    }

    List<Visit> visits() {
        var visits = new TreeMap<Integer, List<Told>>();
        told.stream().filter(it -> it.stage().equals("followup")).forEach(it -> {
            var cycle = it.number("cycle") - (it.is("complaint.reopened") ? 1 : 0);
            visits.computeIfAbsent(cycle, any -> new ArrayList<>()).add(it);
        });
        return visits.entrySet().stream()
                .map(it -> new Visit(it.getKey(), it.getValue()))
                .collect(Collectors.toList());
    }

    /** One clock: what was told last holds. */
    static final class FoldedClock {
        private final String metric;
        private final int cycle;
        private String verdict = "";
        private Instant started;
        private Instant due;
        private Instant judgedAt;
        private Instant cancelledAt;
        private Instant done;
        private long elapsedSeconds = -1;
        private boolean stands;
        private boolean corrected;
        private boolean takenOver;

        FoldedClock(String metric, int cycle) {
            this.metric = metric;
            this.cycle = cycle;
        }

        private void hear(Told it) {
            switch (it.type()) {
                case "clock.started.v1" -> {
                    started = it.at("startedAt");
                    due = it.at("dueAt");
                    takenOver = it.holds("takenOver");
                }
                case "clock.paused.v1" -> stands = true;
                case "clock.resumed.v1" -> {
                    stands = false;
                    due = it.at("dueAt");
                }
                case "clock.retargeted.v1" -> due = it.at("dueAt");
                case "clock.met.v1" -> {
                    judge("MET", it.at("metAt"));
                    stop(it.at("metAt"), it);
                }
                case "clock.breached.v1" -> judge("BREACHED", it.at("breachedAt"));
                case "clock.stopped.v1" -> stop(it.at("stoppedAt"), it);
                case "clock.corrected.v1" -> {
                    corrected = true;
                    judge(it.text("to"), it.at(it.says("breachedAt") ? "breachedAt" : "stoppedAt"));
                    stop(it.at("stoppedAt"), it);
                }
                case "clock.cancelled.v1" -> cancelledAt = it.at("cancelledAt");
                default -> {}
            }
        }

        private void judge(String as, Instant at) {
            verdict = as;
            judgedAt = at;
        }

        private void stop(Instant at, Told it) {
            done = at;
            elapsedSeconds = it.number("elapsedSeconds");
        }

        String metric() {
            return metric;
        }

        int cycle() {
            return cycle;
        }

        /** Whether somebody was told a verdict. */
        boolean judged() {
            return !verdict.isEmpty();
        }

        /** Empty while it is open and not due. */
        String verdict(Instant asOf) {
            if (judged()) {
                return verdict;
            }
            if (cancelledAt != null) {
                return "CANCELLED";
            }
            return !stands && due != null && due.isBefore(asOf) ? "BREACHED" : "";
        }

        Instant judgedAt() {
            return Stream.of(judgedAt, cancelledAt, due)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }

        Instant started() {
            return started;
        }

        /** Absent before. */
        Instant done() {
            return done;
        }

        long elapsedSeconds() {
            return elapsedSeconds;
        }

        boolean corrected() {
            return corrected;
        }

        boolean takenOver() {
            return takenOver;
        }
    }

    /**
     * The follow-up of a cycle.
     *
     * @param told of it, and the reopening that came of it
     */
    record Visit(int cycle, List<Told> told) {
        private Told first(String name) {
            return told.stream().filter(it -> it.is(name)).findFirst().orElse(null);
        }

        Instant planned() {
            return first("followup.planned").at("plannedAt");
        }

        List<Told> attempts() {
            return told.stream().filter(it -> it.is("followup.attempted")).toList();
        }

        /** Absent where nothing was answered. */
        Told survey() {
            return first("complaint.surveyed");
        }

        /** Absent where there was none. */
        Told reopening() {
            return first("complaint.reopened");
        }

        boolean reopenedAs(String field, String code) {
            return reopening() != null && reopening().text(field).equals(code);
        }

        long heard(String kind) {
            return told.stream()
                    .filter(it -> it.is("followup.feedback-heard"))
                    .filter(it -> it.text("kind").equals(kind))
                    .count();
        }

        String standing() {
            if (survey() != null) {
                return "ANSWERED";
            }
            var closed = first("complaint.closed");
            if (closed != null) {
                return closed.text("reason").equals("SURVEY_REFUSED") ? "REFUSED" : "UNREACHABLE";
            }
            return reopening() == null ? "OPEN" : "REOPENED";
        }

        String solved() {
            return survey().text("solved");
        }

        String way() {
            return survey().says("way") ? survey().text("way") : "NONE";
        }

        int mark(String which) {
            return (int) ((Map<?, ?>) survey().data().get("scores")).get(which);
        }

        boolean discontent(int dissatisfiedAt) {
            return solved().equals("NO")
                    || mark("result") <= dissatisfiedAt
                    || attempts().stream().anyMatch(it -> it.text("result").equals("REACHED_DISSATISFIED"));
        }
    }
}
