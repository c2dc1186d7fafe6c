package dev.redress.chassis.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** No more requests are at work at a time than a replica can carry; who comes beyond is told at once to come again. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class InFlight implements WebFilter {
    private final int most;
    private final ProblemResponse problems;
    private final AtomicInteger now = new AtomicInteger();

    InFlight(int most, ProblemResponse problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            if (now.incrementAndGet() > most) {
                now.decrementAndGet();
                exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
                return problems.answer(
                        exchange, HttpStatus.TOO_MANY_REQUESTS, "more requests than this service takes at a time");
            }
            return chain.filter(exchange).doFinally(how -> now.decrementAndGet());
        });
    }
}
