package dev.redress.followup.reviews;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.directory.domain.Roster;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewState;
import dev.redress.followup.reviews.messages.ReviewAggregate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Who may review what, and who has the least to do. */
final class Reviewers {
    static final Where ALL_OPEN = Where.all().is(ReviewAggregate.STATE, ReviewState.OPEN);

    private final AggregateRepository<Review, ReviewEvent> reviews;
    private final Lookup<Staff> staff;
    private final ZoneId zone;
    private final Clock clock;

    Reviewers(AggregateRepository<Review, ReviewEvent> reviews, Lookup<Staff> staff, ZoneId zone, Clock clock) {
        this.reviews = reviews;
        this.staff = staff;
        this.zone = zone;
        this.clock = clock;
    }

    Staff everybody() {
        return staff.current();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** To give out several reviews one after the other. */
    Round round() {
        var load = new HashMap<String, Integer>();
        reviews.each(ALL_OPEN, it -> load.merge(it.reviewer(), 1, Integer::sum));
        return new Round(everybody(), today(), load);
    }

    /** The open reviews of each, those given out in this round among them. */
    static final class Round {
        private final Staff staff;
        private final LocalDate today;
        private final Map<String, Integer> load;

        private Round(Staff staff, LocalDate today, Map<String, Integer> load) {
            this.staff = staff;
            this.today = today;
            this.load = load;
        }

        /** Empty when there is nobody. */
        String next(Parties parties) {
            var chosen = new Roster(staff, load).choose(Role.QUALITY, parties, today);
            chosen.ifPresent(it -> load.merge(it, 1, Integer::sum));
            return chosen.orElse("");
        }
    }
}
