package dev.redress.analytics.dashboard;

import dev.redress.analytics.figures.Watermark;
import dev.redress.analytics.query.FigureService;
import dev.redress.chassis.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.Scannable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Sends figures to those who follow them: when they changed, and to no more at a time than may. */
@Component
final class LiveFigures implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(LiveFigures.class);
    private static final ServerSentEvent<String> HEARTBEAT =
            ServerSentEvent.<String>builder().comment("nothing new").build();

    private final FigureService figures;
    private final DashboardProperties properties;
    private final Clock clock;
    private final Semaphore places;
    private final AtomicReference<Sinks.Empty<Void>> end = new AtomicReference<>();

    LiveFigures(FigureService figures, DashboardProperties properties, Clock clock) {
        this.figures = figures;
        this.properties = properties;
        this.clock = clock;
        this.places = new Semaphore(properties.listeners());
    }

    /** What was sent last, and of which figures. */
    private record Sent(Map<String, Map<Integer, Watermark>> heard, Instant at, String html) {}

    /** @param page makes what is sent */
    Flux<ServerSentEvent<String>> follow(Supplier<String> page) {
        return Flux.defer(() -> {
            if (!places.tryAcquire()) {
                return Flux.error(new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-listeners",
                        "as many follow the figures as may; the page stays as it was opened"));
            }
            return events(page).doFinally(it -> places.release());
        });
    }

    private Flux<ServerSentEvent<String>> events(Supplier<String> page) {
        var sent = new AtomicReference<Sent>();
        // The first event sends the headers: until then a browser does not know that it is heard.
        return Flux.just(HEARTBEAT)
                .concatWith(Flux.interval(properties.every())
                        .onBackpressureDrop()
                        .concatMap(
                                it -> Mono.fromCallable(() -> look(page, sent))
                                        .subscribeOn(Schedulers.boundedElastic()),
                                1))
                .take(properties.longest())
                .takeUntilOther(end.get().asMono());
    }

    private ServerSentEvent<String> look(Supplier<String> page, AtomicReference<Sent> sent) {
        try {
            var now = clock.instant();
            var heard = figures.heard();
            var last = sent.get();
            if (last == null) {
                sent.set(new Sent(heard, now, ""));
                return HEARTBEAT;
            }
            if (heard.equals(last.heard()) && now.isBefore(last.at().plus(properties.overdue()))) {
                return HEARTBEAT;
            }
            var html = page.get();
            sent.set(new Sent(heard, now, html));
            return html.equals(last.html())
                    ? HEARTBEAT
                    : ServerSentEvent.builder(html).event("figures").build();
        } catch (RuntimeException e) {
            LOGGER.atWarn().addKeyValue("reason", e.toString()).log("figures cannot be sent to who follows them");
            return HEARTBEAT;
        }
    }

    @Override
    public void start() {
        end.set(Sinks.empty());
    }

    /** Before the server, which waits for whoever is still answered. */
    @Override
    public void stop() {
        end.get().tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        var it = end.get();
        return it != null && !it.scan(Scannable.Attr.TERMINATED);
    }
}
