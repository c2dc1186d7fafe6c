package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.reviews.domain.ReviewEvent.DisputeDecided;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewAssigned;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewCompleted;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewDisputed;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewOpened;
import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The review of one complaint. It is opened, done by somebody who is no party to the complaint, and may be disputed. Stamp
 * twice is done once.
 *
 * @param order absent until it is opened
 * @param state absent until it is opened
 * @param reviewer code of who is to do it; empty while there is nobody
 * @param result absent until it is completed
 * @param disputes the last one last
 */
public record Review(
        String id, ReviewOrder order, ReviewState state, String reviewer, ReviewResult result, List<Dispute> disputes) {

    public Review {
        disputes = List.copyOf(disputes);
    }

    /** A review of which nothing has been said yet. */
    public static Review unopened(String id) {
        return new Review(id, null, null, "", null, List.of());
    }

    public boolean isOpened() {
        return state != null;
    }

    /** Nobody is to do it yet. */
    public boolean waitsForReviewer() {
        return state == ReviewState.OPEN && reviewer.isEmpty();
    }

    public boolean overdue(Instant now) {
        return state == ReviewState.OPEN && now.isAfter(order.dueAt());
    }

    /** The marks that hold; empty until it is completed. */
    public Optional<ReviewMarks> marks() {
        return lastUpheld()
                .map(it -> it.ruling().marks())
                .or(() -> Optional.ofNullable(result).map(ReviewResult::marks));
    }

    /** @param chosen who is to do it; empty when there is nobody */
    public List<ReviewEvent> open(ReviewOrder it, String chosen, Stamp stamp) {
        if (isOpened()) {
            return List.of();
        }
        return chosen.isEmpty()
                ? List.of(new ReviewOpened(it))
                : List.of(new ReviewOpened(it), new ReviewAssigned(chosen, "", stamp));
    }

    /** Somebody was found, unless somebody has it meanwhile. */
    public List<ReviewEvent> find(String chosen, Stamp stamp) {
        return waitsForReviewer() ? List.of(new ReviewAssigned(chosen, "", stamp)) : List.of();
    }

    public List<ReviewEvent> assign(String to, Stamp stamp, Staff staff, LocalDate today) {
        requireOpened();
        if (reviewer.equals(to)) {
            return List.of();
        }
        if (state != ReviewState.OPEN) {
            throw notNow("assigned");
        }
        var person = staff.person(to)
                .filter(it -> it.active())
                .orElseThrow(() -> refusal(Code.UNKNOWN_REVIEWER, "nobody with the code " + to + " works here"));
        if (!person.has(Role.QUALITY)) {
            throw refusal(Code.NO_REVIEWER, to + " does no reviews: the role QUALITY is needed");
        }
        if (staff.party(to, order.subject().parties())) {
            throw refusal(
                    Code.REVIEWER_PARTY,
                    to + " handled the complaint or asked its customer, or belongs where its cause lies");
        }
        if (person.absent(today)) {
            throw refusal(Code.REVIEWER_AWAY, to + " is away on " + today);
        }
        return List.of(new ReviewAssigned(to, reviewer, stamp));
    }

    private static ReviewRefusal refusal(Code code, String message) {
        return new ReviewRefusal(code, "reviewer", message);
    }

    /** By the reviewer; by others when there is none, or when they are in charge. */
    public List<ReviewEvent> complete(ReviewMarks marks, String remarks, ReviewCaller who, Staff staff, Instant now) {
        requireOpened();
        requireNoParty(who, staff);
        if (!who.inCharge() && !reviewer.isEmpty() && !reviewer.equals(who.code())) {
            throw new ReviewRefusal(Code.NOT_YOURS, "it is " + reviewer + " who is to review this");
        }
        var found = new ReviewResult(marks, remarks, new Stamp(who.code(), now));
        if (result != null && found.repeats(result)) {
            return List.of();
        }
        if (state != ReviewState.OPEN) {
            throw notNow("completed");
        }
        return List.of(new ReviewCompleted(found));
    }

    /**
     * By who handled the complaint, or by others who are in charge.
     *
     * @param within how long after marks were given they can be disputed
     */
    public List<ReviewEvent> dispute(String words, ReviewCaller who, Instant now, Duration within) {
        requireOpened();
        if (!who.inCharge() && !who.code().equals(order.subject().handler())) {
            throw new ReviewRefusal(Code.NOT_YOURS, "who handled the complaint may dispute this, or a lead");
        }
        var same = last().filter(
                        it -> it.words().equals(words) && it.stamp().by().equals(who.code()))
                .isPresent();
        if (same) {
            return List.of();
        }
        if (!state.next().contains(ReviewState.DISPUTED)) {
            throw notNow("disputed");
        }
        var until = markedBy().at().plus(within);
        if (now.isAfter(until)) {
            throw new ReviewRefusal(Code.TOO_LATE, "the marks could be disputed until " + until);
        }
        return List.of(new ReviewDisputed(disputes.size() + 1, words, new Stamp(who.code(), now)));
    }

    /** Who gave marks at any time, or disputed them, does not decide whether they are right. */
    public List<ReviewEvent> decide(int number, Dispute.DisputeVerdict ruling, Staff staff) {
        requireOpened();
        var dispute = disputes.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new ReviewRefusal(Code.NO_SUCH_DISPUTE, "review %s has no dispute %s".formatted(id, number)));
        var who = new ReviewCaller(ruling.stamp().by(), true);
        requireNoParty(who, staff);
        if (dispute.decided() && ruling.repeats(dispute.ruling())) {
            return List.of();
        }
        if (concerned(dispute).anyMatch(who.code()::equals)) {
            throw new ReviewRefusal(Code.OWN_WORK, "who gave the marks, or disputed them, does not decide on this");
        }
        if (dispute.decided()) {
            throw notNow("decided upon");
        }
        return List.of(new DisputeDecided(number, ruling));
    }

    private Stream<String> concerned(Dispute dispute) {
        var markers = disputes.stream()
                .filter(Dispute::upheld)
                .map(it -> it.ruling().stamp().by());
        return Stream.concat(
                Stream.of(reviewer, result.stamp().by(), dispute.stamp().by()), markers);
    }

    Review opened(ReviewOrder it) {
        return new Review(id, it, ReviewState.OPEN, reviewer, result, disputes);
    }

    Review withReviewer(String code) {
        return new Review(id, order, state, code, result, disputes);
    }

    Review completed(ReviewResult it) {
        return new Review(id, order, ReviewState.COMPLETED, reviewer, it, disputes);
    }

    Review disputed(Dispute it) {
        var more = new ArrayList<>(disputes);
        more.add(it);
        return new Review(id, order, ReviewState.DISPUTED, reviewer, result, more);
    }

    Review decided(int number, Dispute.DisputeVerdict ruling) {
        var all = disputes.stream()
                .map(it -> it.number() == number ? it.with(ruling) : it)
                .toList();
        return new Review(id, order, ReviewState.COMPLETED, reviewer, result, all);
    }

    private Optional<Dispute> last() {
        return disputes.stream().reduce((earlier, later) -> later);
    }

    private Optional<Dispute> lastUpheld() {
        return disputes.stream().filter(Dispute::upheld).reduce((earlier, later) -> later);
    }

    /** Who gave the marks that hold, and when. */
    private Stamp markedBy() {
        return lastUpheld().map(it -> it.ruling().stamp()).orElseGet(() -> result.stamp());
    }

    private void requireOpened() {
        if (!isOpened()) {
            throw new ReviewRefusal(Code.NO_SUCH_REVIEW, "there is no review " + id);
        }
    }

    private void requireNoParty(ReviewCaller who, Staff staff) {
        if (staff.party(who.code(), order.subject().parties())) {
            throw new ReviewRefusal(
                    Code.PARTY,
                    "who handled the complaint or asked its customer, or belongs where its cause lies, does not judge it");
        }
    }

    private ReviewRefusal notNow(String what) {
        return new ReviewRefusal(
                Code.NOT_NOW,
                "the review is %s (%s): it cannot be %s; possible now: %s"
                        .formatted(state, lastSaid(), what, state.next()));
    }

    /** What another may have done meanwhile. */
    private String lastSaid() {
        var stamp = last().map(it -> it.decided() ? it.ruling().stamp() : it.stamp())
                .or(() -> Optional.ofNullable(result).map(ReviewResult::stamp))
                .orElse(order.stamp());
        return "by %s at %s".formatted(stamp.by(), stamp.at());
    }
}
