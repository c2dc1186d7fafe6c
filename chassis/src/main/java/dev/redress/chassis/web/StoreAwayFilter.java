package dev.redress.chassis.web;

import dev.redress.chassis.mongo.StoreRestarts;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sends callers away at once while the store is known to be away: none of them waits, and nothing of what they ask was begun.
 * While it is just going, as in a failover, they wait a little for another member.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class StoreAwayFilter implements WebFilter {
    private static final Duration FAILOVER = Duration.ofSeconds(2);
    /** What needs no store, or tells of it. */
    private static final List<String> WITHOUT_STORE =
            List.of("/actuator/", "/v3/api-docs", "/swagger-ui", "/webjars/", "/dead-letters");

    private final StoreRestarts store;
    private final ProblemResponse problems;

    StoreAwayFilter(StoreRestarts store, ProblemResponse problems) {
        this.store = store;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!store.awayFor(FAILOVER) || needsNoStore(exchange)) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_AFTER);
        return problems.answer(
                exchange,
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "the store cannot be reached; nothing was begun, try again");
    }

    private static boolean needsNoStore(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return WITHOUT_STORE.stream().anyMatch(path::startsWith);
    }
}
