package dev.redress.intake.notices;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.notices.NoticeRoutes.Route;
import dev.redress.intake.notices.domain.ByHandReason;
import dev.redress.intake.notices.domain.Delivery;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.notices.domain.Notice;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeState;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.gateways.GuardedGateway;
import dev.redress.intake.notices.gateways.Letter;
import dev.redress.intake.notices.messages.NoticeAggregate;
import dev.redress.intake.outgoing.BackOff;
import dev.redress.intake.outgoing.DueWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notices that are due. Replicas find the same ones: that a notice is being sent is saved before, guarded by revision,
 * so one of them sends it.
 *
 * <p>What goes wrong: a gateway is away - its notices wait, ever longer, and those of other gateways go on; this replica dies
 * while it sends - after the lease another finds the notice begun, gives it again to a gateway that takes the same delivery
 * once, and leaves it to people otherwise; the store is away after a send - what became of it is saved as soon as it is back,
 * within the lease.
 */
final class NoticeDispatcher implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(NoticeDispatcher.class);
    private static final int AT_ONCE = 200;

    private final AggregateRepository<Notices, NoticeEvent> notices;
    private final IntakeService intake;
    private final NoticeRoutes routes;
    private final NoticeLinks links;
    private final NoticeTexts texts;
    private final NoticeReaders readers;
    private final NoticeProperties properties;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final BackOff backOff;
    private final DueWork work;

    NoticeDispatcher(
            AggregateRepository<Notices, NoticeEvent> notices,
            IntakeService intake,
            NoticeRoutes routes,
            NoticeLinks links,
            NoticeTexts texts,
            NoticeReaders readers,
            NoticeProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        this.notices = notices;
        this.intake = intake;
        this.routes = routes;
        this.links = links;
        this.texts = texts;
        this.readers = readers;
        this.properties = properties;
        this.clock = clock;
        this.metrics = metrics;
        this.backOff = new BackOff(properties.backOff(), properties.longestBackOff());
        this.work =
                new DueWork("notices", this::due, this::work, properties.atOnce(), metrics.counter("notices.broken"));
    }

    /** Hands out what is due, the longest due first; returns when all of it is in somebody's hands. */
    void look(BooleanSupplier goesOn) {
        work.look(goesOn);
    }

    private List<String> due() {
        var due = Where.all().before(NoticeAggregate.NEXT_AT, clock.instant().plusMillis(1));
        return notices.search(due, Sorts.ascending(NoticeAggregate.NEXT_AT), 0, AT_ONCE).stream()
                .map(Notices::complaintId)
                .toList();
    }

    private void work(String complaintId) {
        for (var each : current(complaintId).deliveries().due(clock.instant())) {
            if (each.state() == NoticeState.SENDING) {
                decide(complaintId, it -> it.deliveries().takeOver(clock.instant()));
            } else {
                send(complaintId, each);
            }
        }
    }

    private Notices current(String complaintId) {
        return notices.find(complaintId).orElseGet(() -> Notices.none(complaintId));
    }

    private void send(String complaintId, Notice notice) {
        if (isOldNews(notice)) {
            decide(complaintId, it -> it.deliveries().drop(notice.number(), clock.instant()));
            return;
        }
        if (!texts.areSent(notice.about())) {
            leave(complaintId, notice, ByHandReason.NO_GATEWAY);
            return;
        }
        var complaint = intake.find(notice.to().complaintOf(complaintId)).filter(Complaint::registered);
        if (notice.to().isJoined()
                && complaint
                        .filter(it -> it.sequel().withdrawn() || it.erased())
                        .isPresent()) {
            decide(complaintId, it -> it.deliveries().drop(notice.number(), clock.instant()));
            return;
        }
        if (complaint.isEmpty()) {
            leave(complaintId, notice, ByHandReason.NO_ADDRESS);
            return;
        }
        var reader = readers.of(notice.to(), complaint.get(), clock.instant());
        var refused = current(complaintId).deliveries().refused(notice.to());
        var route = reader.map(it -> routes.route(notice, it.at(), it.preferred(), refused))
                .orElseGet(() -> new Route.None(ByHandReason.NO_ADDRESS));
        if (route instanceof Route.None none) {
            leave(complaintId, notice, none.why());
        } else if (route instanceof Route.By by) {
            guarded(new Outgoing(
                    complaintId, complaint.get(), notice, by, reader.get().language()));
        }
    }

    /**
     * A notice, and how it is to go out.
     *
     * @param complaintId id of the complaint that the notice is kept with, which may be another than the reader's
     * @param language of who reads it, BCP 47
     */
    private record Outgoing(String complaintId, Complaint complaint, Notice notice, Route.By by, String language) {
        GuardedGateway gateway() {
            return by.gateway();
        }
    }

    /** What nobody needs to hear any more, or at all: the one was queued for too long, the other is not sent. */
    private boolean isOldNews(Notice it) {
        if (!it.about().informs()) {
            return false;
        }
        var since = it.delivery().dueAt();
        return !texts.areSent(it.about())
                || (it.delivery().tries() == 0
                        && since.plus(properties.oldNews()).isBefore(clock.instant()));
    }

    /** Colleagues who are reached nowhere see what they have to do in their lists: nobody sends it to them by hand. */
    private void leave(String complaintId, Notice notice, ByHandReason why) {
        if (why == ByHandReason.NO_ADDRESS && !notice.to().isCustomer()) {
            decide(complaintId, it -> it.deliveries().drop(notice.number(), clock.instant()));
            count("none", "dropped");
            return;
        }
        decide(complaintId, it -> it.deliveries().leave(notice.number(), why, clock.instant()));
        count("by-hand", why.name().toLowerCase(Locale.ROOT));
    }

    private void guarded(Outgoing it) {
        var now = clock.instant();
        var number = it.notice().number();
        var next = it.notice().about().wakes() ? now : it.gateway().next(now);
        if (next.isAfter(now)) {
            decide(it.complaintId(), all -> all.deliveries().hold(number, next));
            return;
        }
        if (!it.gateway().answers()) {
            var again = again(it.notice());
            decide(
                    it.complaintId(),
                    all -> all.deliveries().putOff(number, clock.instant(), again, properties.patience()));
            return;
        }
        if (!it.gateway().enter()) {
            // It bears no more for now: the next look finds the notice as it is.
            return;
        }
        try {
            begin(it);
        } finally {
            it.gateway().leave();
        }
    }

    private void begin(Outgoing it) {
        var now = clock.instant();
        var gateway = it.gateway();
        var number = it.notice().number();
        var attempt = new Delivery.Attempt(
                now, gateway.name(), gateway.channel(), gateway.repeatable(), Delivery.Result.UNDER_WAY, "");
        var until = now.plus(properties.lease());
        var letter = letter(it);
        var begun = notices.decide(it.complaintId(), "", all -> all.deliveries().begin(number, attempt, until))
                .join();
        if (!begun.changed()) {
            return;
        }
        var begunAs = begun.state().find(number).orElseThrow();
        var outcome = gateway.send(letter);
        settle(it.complaintId(), begunAs, outcome, until);
        count(gateway.name(), outcome.result().name().toLowerCase(Locale.ROOT));
    }

    private Letter letter(Outgoing it) {
        var now = clock.instant();
        var notice = it.notice();
        var number = it.complaint().number();
        var link = links.send(it.complaintId(), notice, now);
        var words = texts.of(current(it.complaintId()), notice, number, it.language(), link, now);
        var spoken = NoticeTemplate.isChinese(it.language()) ? "zh" : "en";
        // What answers it, or says that it did not arrive, names it so.
        var id = new NoticeId(it.complaintId(), notice.number());
        return new Letter(
                id.toString(),
                it.by().address(),
                notice.about().name(),
                number,
                new Letter.Text(spoken, words.subject(), words.text()));
    }

    private void settle(String complaintId, Notice notice, Outcome outcome, Instant until) {
        var tries = notice.delivery().tries();
        var ended = clock.instant();
        var again = again(notice);
        DueWork.save(
                () -> decide(
                        complaintId,
                        it -> it.deliveries()
                                .settle(notice.number(), tries, outcome, ended, again, properties.patience())),
                clock,
                until);
        log(complaintId, notice, outcome);
    }

    private static void log(String complaintId, Notice notice, Outcome outcome) {
        LOGGER.atInfo()
                .addKeyValue("complaintId", complaintId)
                .addKeyValue("notice", notice.number())
                .addKeyValue("about", notice.about())
                .addKeyValue("result", outcome.result())
                .addKeyValue("said", outcome.said())
                .log("notice handed to its gateway");
    }

    private Instant again(Notice it) {
        return backOff.after(clock.instant(), it.delivery().tries());
    }

    private void decide(String complaintId, Function<Notices, List<NoticeEvent>> decision) {
        notices.change(complaintId, "", decision);
    }

    private void count(String gateway, String result) {
        metrics.counter("notices.sends", "gateway", gateway, "result", result).increment();
    }

    /** Lets what is being sent come to its end. */
    @Override
    public void close() {
        work.close();
    }
}
