package dev.redress.chassis.web;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.MaskedRequests;
import dev.redress.chassis.privacy.Masking;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Gives every request an id: the caller's {@code X-Request-Id} when it is one word of at most 64 characters, otherwise a new
 * one; one that may name a person is none. It is in the answer, in every log line, and is the causation id of what the request causes.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds implements WebFilter {
    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Ids ids;
    private final Masking masking;

    public RequestIds(Ids ids, Masking masking) {
        this.ids = ids;
        this.masking = masking;
        Schedulers.onScheduleHook(KEY, RequestIds::carrying);
    }

    /**
     * Takes the id along to the thread of a blocking controller. Reactor would do so by itself, for all that threads hold and at
     * each operator that a request passes: an eighth of what a request costs before anybody has done anything for it.
     */
    private static Runnable carrying(Runnable task) {
        var id = task instanceof CoreSubscriber<?> it ? it.currentContext().getOrDefault(KEY, "") : "";
        return id.isEmpty() ? task : () -> with(id, task);
    }

    private static void with(String id, Runnable task) {
        MDC.put(KEY, id);
        try {
            task.run();
        } finally {
            MDC.remove(KEY);
        }
    }

    /** The id of the request that this thread works on. */
    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? "" : id;
    }

    static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(KEY, "");
    }

    private boolean isFit(String given) {
        return WORD.matcher(given).matches()
                && (MaskedRequests.isId(given) || masking.mask(given).equals(given));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders().getFirst(HEADER);
        var id = given != null && isFit(given) ? given : ids.random().toString();
        exchange.getAttributes().put(KEY, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange).contextWrite(context -> context.put(KEY, id));
    }
}
