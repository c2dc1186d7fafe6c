package dev.redress.resolution.archive;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Filed;
import dev.redress.resolution.archive.domain.Flaw;
import dev.redress.resolution.archive.domain.Seal;
import dev.redress.resolution.archive.domain.Tally;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals each day after its end, one after the other from the day of the first entry on; days on which nobody was there to
 * do so are sealed later, each as it was at its end. Replicas that seal the same day come to the same root, and the first
 * to save it tells it.
 */
public class SealService {
    private static final Logger LOGGER = LoggerFactory.getLogger(SealService.class);
    private static final int SHOWN_AT_MOST = 100;
    private static final Bson NEWEST_FIRST = Sorts.descending("_id");

    private final AggregateRepository<Archive, Filed> archives;
    private final AggregateRepository<Seal, Seal.Sealed> seals;
    private final ArchiveProperties properties;
    private final Clock clock;
    private volatile int flawed;

    SealService(
            AggregateRepository<Archive, Filed> archives,
            AggregateRepository<Seal, Seal.Sealed> seals,
            ArchiveProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        this.archives = archives;
        this.seals = seals;
        this.properties = properties;
        this.clock = clock;
        Gauge.builder("archives.flawed", () -> flawed)
                .description("archives that were not what was written when a day was last sealed here")
                .register(metrics);
    }

    /**
     * A case whose archive is no longer what was written.
     *
     * @param complaintId whose archive it is
     * @param position the first that is concerned
     * @param kind what became of the entry that was there
     */
    public record Broken(String complaintId, int position, Flaw.Kind kind) {}

    /**
     * What looking at a sealed day showed.
     *
     * @param follows whether it names the root of the day before
     * @param now what the archives add up to today, as they were at the end of the day
     * @param broken cases whose archives have flaws, 100 at most
     */
    public record Check(String day, boolean intact, boolean follows, Seal sealed, Tally.Sum now, List<Broken> broken) {}

    void sealWhatHasEnded() {
        var ended = day(clock.instant().minus(properties.sealAfter())).minusDays(1);
        var newest = newest();
        var previous = newest.map(Seal::root).orElse("");
        var first = newest.map(it -> LocalDate.parse(it.day()).plusDays(1)).or(this::firstDay);
        for (var day = first.orElse(LocalDate.MAX); !day.isAfter(ended); day = day.plusDays(1)) {
            previous = seal(day, previous).root();
        }
    }

    private Seal seal(LocalDate day, String previousRoot) {
        var known = find(day);
        if (known.isPresent()) {
            return known.get();
        }
        var broken = new ArrayList<Broken>();
        var sum = tally(day, broken);
        flawed = broken.size();
        broken.stream()
                .limit(SHOWN_AT_MOST)
                .forEach(it -> LOGGER.atError()
                        .addKeyValue("complaintId", it.complaintId())
                        .addKeyValue("position", it.position())
                        .addKeyValue("kind", it.kind())
                        .log("an archive is not what was written"));
        var now = clock.instant();
        var seal = seals.change(day.toString(), "day-" + day, it -> it.close(sum, previousRoot, now));
        LOGGER.atInfo()
                .addKeyValue("day", day)
                .addKeyValue("cases", seal.cases())
                .addKeyValue("entries", seal.entries())
                .addKeyValue("root", seal.root())
                .log("archives sealed");
        return seal;
    }

    public Optional<Seal> find(LocalDate day) {
        return seals.find(day.toString());
    }

    /** Those that are sealed, the newest first. */
    public Page<Seal> search(Paging paging) {
        return AggregatePages.of(seals, Where.all(), NEWEST_FIRST, paging);
    }

    /** Reads all archives, sums them up anew and looks at each. */
    public Check verify(Seal seal) {
        var day = LocalDate.parse(seal.day());
        var broken = new ArrayList<Broken>();
        var now = tally(day, broken);
        var follows = find(day.minusDays(1))
                .map(Seal::root)
                .orElse(seal.previousRoot())
                .equals(seal.previousRoot());
        var intact = seal.agrees(now) && follows && broken.isEmpty();
        return new Check(
                seal.day(),
                intact,
                follows,
                seal,
                now,
                broken.stream().limit(SHOWN_AT_MOST).toList());
    }

    private Tally.Sum tally(LocalDate day, List<Broken> broken) {
        var tally = new Tally(end(day));
        archives.each(Where.all(), it -> {
            tally.add(it);
            it.firstFlaw().ifPresent(flaw -> broken.add(new Broken(it.complaintId(), flaw.position(), flaw.kind())));
        });
        return tally.sum();
    }

    private Optional<Seal> newest() {
        return seals.search(Where.all(), NEWEST_FIRST, 0, 1).stream().findFirst();
    }

    private Optional<LocalDate> firstDay() {
        return archives
                .search(Where.all().has(ArchiveAggregates.SINCE), Sorts.ascending(ArchiveAggregates.SINCE), 0, 1)
                .stream()
                .map(it -> day(it.since()))
                .findFirst();
    }

    private LocalDate day(Instant time) {
        return time.atZone(properties.zone()).toLocalDate();
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(properties.zone()).toInstant();
    }
}
