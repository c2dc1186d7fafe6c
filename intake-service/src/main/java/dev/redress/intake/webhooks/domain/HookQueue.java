package dev.redress.intake.webhooks.domain;

import dev.redress.intake.webhooks.domain.HookDelivery.Fact;
import dev.redress.intake.webhooks.domain.HookDelivery.Progress;
import dev.redress.intake.webhooks.domain.HookDelivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is told of one complaint, in the order in which it was heard: of each subscription one at a time, and the next when that has ended. That one
 * is being sent is saved before, and what became of it after; a sender that dies between leaves it to be sent again, under the
 * same id. So each is sent once or more, and never out of its turn but when somebody replays it.
 *
 * @param heard by topic, the latest version that was heard
 * @param subscriptions that have a delivery here
 * @param dead those that have a dead one
 * @param nextAt when there is something to do; absent when never
 */
public record HookQueue(
        String complaintId,
        List<HookDelivery> all,
        List<Place> heard,
        List<String> subscriptions,
        List<String> dead,
        Instant nextAt) {
    /** As many as are kept; of those that were delivered the oldest are forgotten first. */
    static final int MOST = 300;

    public HookQueue {
        all = List.copyOf(all);
        heard = List.copyOf(heard);
        subscriptions = List.copyOf(subscriptions);
        dead = List.copyOf(dead);
    }

    /** How far a topic was heard: the latest version of this complaint on it. */
    public record Place(String topic, long version) {}

    public static HookQueue none(String complaintId) {
        return of(complaintId, List.of(), List.of());
    }

    private static HookQueue of(String complaintId, List<HookDelivery> all, List<Place> heard) {
        return new HookQueue(
                complaintId,
                all,
                heard,
                whose(all, it -> true),
                whose(all, it -> it.progress().state() == State.DEAD),
                heads(all).stream()
                        .map(it -> it.progress().dueAt())
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private static List<String> whose(List<HookDelivery> all, Predicate<HookDelivery> which) {
        return all.stream()
                .filter(which)
                .map(HookDelivery::subscription)
                .distinct()
                .sorted()
                .toList();
    }

    /** Of each subscription the one whose turn it is. */
    private static Collection<HookDelivery> heads(List<HookDelivery> all) {
        var heads = new LinkedHashMap<String, HookDelivery>();
        all.stream().filter(HookDelivery::open).forEach(it -> heads.putIfAbsent(it.subscription(), it));
        return heads.values();
    }

    /**
     * Something happened, of which these are to be told. Heard again it is nothing.
     *
     * @param topic on which it was heard
     * @param version its place there
     */
    public List<HookQueue> queue(String topic, long version, Fact fact, Collection<String> whom, Instant now) {
        if (heard.stream().anyMatch(it -> it.topic().equals(topic) && version <= it.version())) {
            return List.of();
        }
        var after = new ArrayList<>(heard);
        after.removeIf(it -> it.topic().equals(topic));
        after.add(new Place(topic, version));
        var more = new ArrayList<>(all);
        for (var it : new TreeSet<>(whom)) {
            more.add(new HookDelivery(it, latest(it) + 1, fact, Progress.fresh(now)));
        }
        forget(more);
        return List.of(of(complaintId, more, after));
    }

    private int latest(String subscription) {
        return all.stream()
                .filter(it -> it.subscription().equals(subscription))
                .mapToInt(HookDelivery::number)
                .max()
                .orElse(0);
    }

    /** The newest of each stays: the number of the next follows from it. */
    private static void forget(List<HookDelivery> all) {
        for (var it : List.copyOf(all)) {
            var newest = all.stream()
                    .noneMatch(each -> each.subscription().equals(it.subscription()) && each.number() > it.number());
            if (all.size() > MOST && !newest && it.progress().state() == State.DELIVERED) {
                all.remove(it);
            }
        }
    }

    public Optional<HookDelivery> find(String subscription, int number) {
        return all.stream().filter(it -> it.is(subscription, number)).findFirst();
    }

    /** Those whose turn and time it is. */
    public List<HookDelivery> due(Instant now) {
        return heads(all).stream()
                .filter(it -> !it.progress().dueAt().isAfter(now))
                .toList();
    }

    /**
     * One is about to be sent; also one whose sender has not been heard of for too long. Nothing when somebody was faster.
     *
     * @param tries as they were when it was looked at
     * @param until from when on its sender counts as dead
     */
    public List<HookQueue> begin(String subscription, int number, int tries, Instant now, Instant until) {
        return due(now).stream()
                        .anyMatch(it ->
                                it.is(subscription, number) && it.progress().tries() == tries)
                ? change(
                        subscription,
                        number,
                        it -> new Progress(State.SENDING, until, since(it, now), it.tries() + 1, it.said()))
                : List.of();
    }

    /** It was taken; a fact, whoever is thought to be sending it by now. */
    public List<HookQueue> delivered(String subscription, int number) {
        return change(subscription, number, it -> new Progress(State.DELIVERED, null, it.since(), it.tries(), ""));
    }

    /**
     * A try was in vain, or is not worth making now.
     *
     * @param tries as they were during that try
     * @param again when to try again
     * @param patience after how long since the first try it is given up
     */
    public List<HookQueue> failed(
            String subscription, int number, int tries, String said, Instant now, Instant again, Duration patience) {
        var waits = find(subscription, number)
                .filter(it -> it.open() && it.progress().tries() == tries);
        return waits.isEmpty()
                ? List.of()
                : change(subscription, number, it -> {
                    var since = since(it, now);
                    return now.isBefore(since.plus(patience))
                            ? new Progress(State.PENDING, again, since, it.tries(), said)
                            : new Progress(State.DEAD, null, since, it.tries(), said);
                });
    }

    private static Instant since(Progress it, Instant now) {
        return it.since() == null ? now : it.since();
    }

    /** Those that have ended are sent once more, under the same id, in their order. */
    public List<HookQueue> replay(Predicate<HookDelivery> which, Instant now) {
        var after = all.stream()
                .map(it -> !it.open() && which.test(it) ? it.with(Progress.fresh(now)) : it)
                .toList();
        return after.equals(all) ? List.of() : List.of(of(complaintId, after, heard));
    }

    private List<HookQueue> change(String subscription, int number, UnaryOperator<Progress> how) {
        var after = all.stream()
                .map(it -> it.is(subscription, number) ? it.with(how.apply(it.progress())) : it)
                .toList();
        return after.equals(all) ? List.of() : List.of(of(complaintId, after, heard));
    }
}
