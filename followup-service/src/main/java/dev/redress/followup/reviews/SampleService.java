package dev.redress.followup.reviews;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.ChangeResult;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.Poison;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.followup.followups.KnownCases;
import dev.redress.followup.followups.domain.ClosedCase;
import dev.redress.followup.reviews.domain.Checklist;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewOrder;
import dev.redress.followup.reviews.domain.ReviewRefusal;
import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import dev.redress.followup.reviews.domain.ReviewSubject;
import dev.redress.followup.reviews.domain.SampleEvent;
import dev.redress.followup.reviews.domain.SampleEvent.SampleDrawn;
import dev.redress.followup.reviews.domain.SampleTerms;
import dev.redress.followup.reviews.domain.Stratum;
import dev.redress.followup.reviews.domain.Trait;
import dev.redress.followup.reviews.messages.ReviewAggregate;
import dev.redress.followup.sampling.domain.SampleDesign;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the sample of a month and opens its reviews. The sample is put on record first; whoever opens reviews opens those
 * that are missing, so a crash in between, or two who do it at once, leave neither gaps nor doubles.
 */
public final class SampleService {
    private static final Logger LOGGER = LoggerFactory.getLogger(SampleService.class);
    private static final int AT_ONCE = 100;
    private static final Where NOBODY_HAS_IT = Reviewers.ALL_OPEN.exactly(ReviewAggregate.REVIEWER, "");
    private static final Bson NEWEST_FIRST = Sorts.descending(SampleAggregate.MONTH);

    private final AggregateRepository<MonthlySample, SampleEvent> samples;
    private final AggregateRepository<Review, ReviewEvent> reviews;
    private final KnownCases known;
    private final Settings<Checklist> checklists;
    private final Reviewers reviewers;
    private final ReviewsProperties properties;
    private final Ids ids;
    private final Clock clock;

    SampleService(
            AggregateRepository<MonthlySample, SampleEvent> samples,
            AggregateRepository<Review, ReviewEvent> reviews,
            KnownCases known,
            Settings<Checklist> checklists,
            Reviewers reviewers,
            ReviewsProperties properties,
            Ids ids,
            Clock clock) {
        this.samples = samples;
        this.reviews = reviews;
        this.known = known;
        this.checklists = checklists;
        this.reviewers = reviewers;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<MonthlySample> find(YearMonth month) {
        return samples.find(month.toString()).filter(MonthlySample::drawn);
    }

    /** The newest month first. */
    public Page<MonthlySample> search(Paging paging) {
        return AggregatePages.of(samples, Where.all(), NEWEST_FIRST, paging);
    }

    /** Its reviews, as far as they are open yet. */
    public List<Review> reviews(MonthlySample sample) {
        var its = sample.subjects().stream()
                .map(it -> reviewId(it.month(), it.complaintId()))
                .toList();
        return List.copyOf(reviews.findAll(its).values());
    }

    public static String reviewId(String month, String complaintId) {
        return Ids.derived("review", month, complaintId).toString();
    }

    /** Draws the sample of the month that is over, unless there is one. */
    void drawLast() {
        var month = last();
        if (find(month).isEmpty()) {
            var wish = new SampleTerms.Wish("", properties.size(), properties.strata(), properties.checklist());
            draw(month, wish, Stamp.bySystem(clock.instant()), "sample-" + month);
        }
    }

    /** The last one that has been over for a while. */
    private YearMonth last() {
        var then = clock.instant().minus(properties.drawAfter());
        return YearMonth.from(then.atZone(properties.zone())).minusMonths(1);
    }

    /** Draws the sample of a month that is over and opens its reviews. The same wish again changes nothing. */
    public MonthlySample draw(YearMonth month, SampleTerms.Wish wish, Stamp stamp, String causationId) {
        var name = month.toString();
        var sample = samples.find(name).orElseGet(() -> MonthlySample.undrawn(name));
        if (!sample.answers(wish)) {
            requireOver(month);
            var terms = wish.terms(ids.random().toString(), checklistVersion(wish.checklist()));
            var drawn = drawn(month, terms, stamp);
            sample = samples.change(name, causationId, it -> it.keep(wish, drawn));
            LOGGER.atInfo()
                    .addKeyValue("month", month)
                    .addKeyValue("closed", sample.population())
                    .addKeyValue("drawn", sample.subjects().size())
                    .addKeyValue("by", sample.drawing().by())
                    .log("sample on record");
        }
        return sample.complete() ? sample : open(sample);
    }

    private void requireOver(YearMonth month) {
        if (clock.instant().isBefore(start(month.plusMonths(1)))) {
            throw new ReviewRefusal(Code.MONTH_NOT_OVER, "month", month + " is not over");
        }
    }

    private int checklistVersion(String id) {
        // Another replica may have defined it a moment ago.
        checklists.refresh();
        return checklists
                .current(id)
                .orElseThrow(
                        () -> new ReviewRefusal(Code.UNKNOWN_CHECKLIST, "checklist", "there is no checklist " + id))
                .version();
    }

    /** When a month begins where the company is. */
    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(properties.zone()).toInstant();
    }

    private SampleDrawn drawn(YearMonth month, SampleTerms terms, Stamp stamp) {
        var sampling = new SampleDesign<ClosedCase>(
                terms.seed(), terms.size(), ClosedCase::complaintId, it -> stratum(it, terms.strata()));
        known.eachClosed(start(month), start(month.plusMonths(1)), sampling::add);
        var strata = new LinkedHashMap<String, Stratum>();
        sampling.sample()
                .strata()
                .forEach((name, it) -> strata.put(
                        name, new Stratum(name, it.population(), it.drawn().size())));
        var subjects = sampling.members().stream()
                .map(it -> subject(it, month, strata.get(stratum(it, terms.strata()))))
                .toList();
        return new SampleDrawn(terms, List.copyOf(strata.values()), subjects, stamp);
    }

    private static String stratum(ClosedCase it, List<Trait> traits) {
        return traits.stream().map(trait -> value(it, trait)).collect(Collectors.joining(" "));
    }

    private static String value(ClosedCase it, Trait trait) {
        return switch (trait) {
            case DEPARTMENT -> it.department();
            case SEVERITY -> it.severity().name();
            case HANDLER -> it.handler().isEmpty() ? "-" : it.handler();
        };
    }

    private static ReviewSubject subject(ClosedCase it, YearMonth month, Stratum stratum) {
        return new ReviewSubject(
                it.complaintId(),
                it.number(),
                month.toString(),
                it.cycle(),
                it.closedAt(),
                it.department(),
                it.handler(),
                it.severity(),
                stratum,
                it.parties());
    }

    /** Opens the reviews that are missing of samples that were not finished. */
    void openMissing() {
        var unfinished = Where.all().is(SampleAggregate.COMPLETE, false);
        Poison.eachAlone(samples.search(unfinished, Sorts.ascending(SampleAggregate.MONTH), 0, AT_ONCE), this::open);
    }

    private MonthlySample open(MonthlySample sample) {
        var cause = "sample-" + sample.month();
        var known = reviews.findAll(sample.subjects().stream()
                .map(it -> reviewId(it.month(), it.complaintId()))
                .toList());
        var round = reviewers.round();
        var stamp = Stamp.bySystem(clock.instant());
        var opening = new LinkedHashMap<String, Function<Review, List<ReviewEvent>>>();
        for (var subject : sample.subjects()) {
            var id = reviewId(subject.month(), subject.complaintId());
            if (!known.containsKey(id)) {
                var order = order(sample, subject);
                var chosen = round.next(subject.parties());
                opening.put(id, it -> it.open(order, chosen, stamp));
            }
        }
        requireChanged(reviews.changeAll(cause, opening));
        LOGGER.atInfo()
                .addKeyValue("month", sample.month())
                .addKeyValue("opened", opening.size())
                .log("reviews of the sample are open");
        return samples.change(sample.month(), cause, it -> it.finish(stamp));
    }

    private ReviewOrder order(MonthlySample sample, ReviewSubject subject) {
        var terms = sample.terms();
        var drawing = sample.drawing();
        return new ReviewOrder(
                subject,
                terms.checklist(),
                terms.checklistVersion(),
                drawing.at().plus(properties.within()),
                drawing);
    }

    /** Finds reviewers for the reviews that have none. */
    void assignMissing() {
        var waiting = new ArrayList<Review>();
        reviews.each(NOBODY_HAS_IT, waiting::add);
        if (waiting.isEmpty()) {
            return;
        }
        var round = reviewers.round();
        var stamp = Stamp.bySystem(clock.instant());
        var found = new LinkedHashMap<String, Function<Review, List<ReviewEvent>>>();
        for (var review : waiting) {
            var chosen = round.next(review.order().subject().parties());
            if (!chosen.isEmpty()) {
                found.put(review.id(), it -> it.find(chosen, stamp));
            }
        }
        requireChanged(reviews.changeAll("reviewers", found));
    }

    private static void requireChanged(Map<String, ChangeResult<Review>> outcomes) {
        outcomes.values().forEach(it -> {
            if (it instanceof ChangeResult.Refused<Review> refused) {
                throw refused.reason();
            }
        });
    }
}
