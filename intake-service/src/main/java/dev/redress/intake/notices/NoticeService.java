package dev.redress.intake.notices;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.ChangeResult;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.notices.domain.Notice;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeRefusal;
import dev.redress.intake.notices.domain.NoticeState;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.messages.NoticeAggregate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

/** What customers are to be told, and who says that they were. */
public final class NoticeService {
    private static final Logger LOGGER = LoggerFactory.getLogger(NoticeService.class);
    private static final Comparator<Queued> OLDEST_FIRST = Comparator.<Queued, Instant>comparing(
                    it -> it.notice().queuedAt())
            .thenComparing(Queued::complaintId)
            .thenComparing(it -> it.notice().number());

    private final AggregateRepository<Notices, NoticeEvent> notices;
    private final IntakeService intake;
    private final CustomerReaders readers;
    private final NoticeLinks links;
    private final NoticeTexts texts;
    private final NoticeReaders addressees;
    private final Duration clockSkew;
    private final Clock clock;

    NoticeService(
            AggregateRepository<Notices, NoticeEvent> notices,
            IntakeService intake,
            CustomerReaders readers,
            NoticeLinks links,
            NoticeTexts texts,
            NoticeReaders addressees,
            Duration clockSkew,
            Clock clock) {
        this.notices = notices;
        this.intake = intake;
        this.readers = readers;
        this.links = links;
        this.texts = texts;
        this.addressees = addressees;
        this.clockSkew = clockSkew;
        this.clock = clock;
    }

    /**
     * A notice, what it says without its link, and the complaint whose customer it is for.
     *
     * @param kept id of the complaint that it is kept with, which is another one where that answers for both
     */
    public record Found(String kept, Notice notice, NoticeTemplate.Words words, Complaint complaint) {
        public NoticeId id() {
            return new NoticeId(kept, notice.number());
        }
    }

    /**
     * Nothing is known of the customers of these complaints any more: nobody is told, now or later.
     *
     * @return how many notices there were
     */
    public int erase(Collection<String> complaintIds, Instant at) {
        var changes = new LinkedHashMap<String, Function<Notices, List<NoticeEvent>>>();
        complaintIds.forEach(id -> changes.put(id, it -> it.erase(at)));
        ChangeResult.requireAll(notices.changeAll(RequestIds.current(), changes).values());
        return notices.findAll(complaintIds).values().stream()
                .mapToInt(it -> it.all().size())
                .sum();
    }

    /** One page of the notices that match, the oldest first. */
    public Page<Found> search(NoticeSearch search, Paging paging) {
        var found = matching(search)
                .flatMap(it -> it.all().stream()
                        .filter(notice -> any(search.state(), notice.state()) && any(search.about(), notice.about()))
                        .map(notice -> new Queued(it, notice)))
                .sorted(OLDEST_FIRST)
                .toList();
        var page = found.stream()
                .skip(paging.skipped())
                .limit(paging.size())
                .flatMap(it -> found(it.all(), it.notice()).stream())
                .toList();
        return new Page<>(page, paging.page(), paging.size(), found.size());
    }

    private Stream<Notices> matching(NoticeSearch search) {
        if (!search.complaintId().isEmpty()) {
            return search.complaintId().stream().flatMap(it -> notices.find(it).stream());
        }
        var which = search.state().equals(Set.of(NoticeState.TO_SEND))
                ? Where.all().from(NoticeAggregate.TO_SEND, 1)
                : Where.all();
        return notices.search(which, Sorts.ascending("_id"), 0, 0).stream();
    }

    private record Queued(Notices all, Notice notice) {
        String complaintId() {
            return all.complaintId();
        }
    }

    private static <T> boolean any(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private Optional<Found> found(Notices all, Notice it) {
        return intake.find(it.to().complaintOf(all.complaintId()))
                .map(complaint -> new Found(all.complaintId(), it, words(all, it, complaint), complaint));
    }

    private NoticeTemplate.Words words(Notices all, Notice it, Complaint complaint) {
        var now = clock.instant();
        var language = addressees.language(it.to(), complaint, now);
        return texts.of(all, it, complaint.number(), language, "", now);
    }

    /**
     * Somebody says that they sent it.
     *
     * @param sentAt absent for now
     */
    public Found sent(NoticeId id, String by, Channel channel, Instant sentAt) {
        var now = clock.instant();
        var at = sentAt == null ? now : sentAt;
        var after = notices.change(
                id.complaintId(), RequestIds.current(), it -> it.sent(id.number(), by, channel, at, now, clockSkew));
        LOGGER.atInfo()
                .addKeyValue("complaintId", id.complaintId())
                .addKeyValue("notice", id.number())
                .log("notice sent by hand");
        return foundIn(after, id);
    }

    /**
     * Somebody says that it did not arrive.
     *
     * @param reason fit to be told: masked
     * @param failedAt absent for now
     */
    public Found failed(NoticeId id, String by, String reason, Instant failedAt) {
        var now = clock.instant();
        var stamp = new Stamp(by, failedAt == null ? now : failedAt);
        var after = notices.change(
                id.complaintId(), RequestIds.current(), it -> it.failed(id.number(), reason, stamp, now, clockSkew));
        LOGGER.atInfo()
                .addKeyValue("complaintId", id.complaintId())
                .addKeyValue("notice", id.number())
                .log("notice not delivered");
        return foundIn(after, id);
    }

    private Found foundIn(Notices after, NoticeId id) {
        return after.find(id.number())
                .flatMap(it -> found(after, it))
                .orElseThrow(() -> new IllegalStateException("a notice of no complaint"));
    }

    /** @throws NoticeRefusal NO_SUCH_NOTICE */
    public Found find(NoticeId id) {
        return notices.find(id.complaintId())
                .flatMap(all -> all.find(id.number()).flatMap(it -> found(all, it)))
                .orElseThrow(() -> NoticeRefusal.noSuch(id.complaintId(), id.number()));
    }

    /**
     * Somebody wants the link of a notice to hand it out themselves: that they had it is on record before they have it.
     *
     * @throws Problem 403 where the customer is not for them to see
     */
    public LinkMint.Link handOut(NoticeId id, Authentication who) {
        if (!readers.mayRead(who, find(id).complaint())) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-allowed", "the complaint is confidential");
        }
        var by = who.getName();
        var now = clock.instant();
        var after = notices.change(
                id.complaintId(), RequestIds.current(), it -> it.handOut(id.number(), new Stamp(by, now)));
        LOGGER.atInfo()
                .addKeyValue("complaintId", id.complaintId())
                .addKeyValue("notice", id.number())
                .log("link handed out by hand");
        var it = after.find(id.number()).orElseThrow();
        return links.handOut(id.complaintId(), it, it.handedOut().size(), now);
    }
}
