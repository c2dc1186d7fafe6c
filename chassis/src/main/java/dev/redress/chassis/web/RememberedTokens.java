package dev.redress.chassis.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.redress.chassis.text.domain.Sha256;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Verifies a token once and then remembers it, for people and systems send theirs with every request: until it expires, and
 * never longer than a minute, so that the verifier's change of keys is noticed soon. What was refused is not remembered, and a
 * token is known by its SHA-256.
 */
final class RememberedTokens implements ReactiveJwtDecoder {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;

    private final ReactiveJwtDecoder verifier;
    private final Clock clock;
    private final Cache<String, Jwt> verified;

    RememberedTokens(ReactiveJwtDecoder verifier, Clock clock, Ticker ticker) {
        this.verifier = verifier;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        var name = Sha256.hex(token);
        var known = verified.getIfPresent(name);
        if (known != null && clock.instant().isBefore(known.getExpiresAt())) {
            return Mono.just(known);
        }
        return verifier.decode(token).doOnNext(it -> verified.put(name, it));
    }
}
