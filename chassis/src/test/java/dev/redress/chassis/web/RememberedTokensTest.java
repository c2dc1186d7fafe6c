package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RememberedTokensTest {
    private final MovableClock clock = MovableClock.standing();
    private final Instant begin = clock.instant();
    private final List<String> verified = new ArrayList<>();
    private Duration life = Duration.ofHours(1);
    private boolean trusted = true;
    private final RememberedTokens tokens =
            new RememberedTokens(this::verify, clock, () -> clock.passed().toNanos());

    @Test
    void verifiesATokenOnce() {
        assertThat(subject("a")).isEqualTo("a");
        clock.pass(Duration.ofSeconds(59));
        assertThat(subject("a")).isEqualTo("a");
        assertThat(subject("b")).isEqualTo("b");

        assertThat(verified).containsExactly("a", "b");
    }

    @Test
    void believesAKeyThatWasTakenBackNoLongerThanAMinute() {
        subject("a");
        trusted = false;
        clock.pass(Duration.ofSeconds(59));
        assertThat(subject("a")).isEqualTo("a");

        clock.pass(Duration.ofSeconds(1));

        assertThatThrownBy(() -> subject("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void asksAgainOnceATokenHasRunOut() {
        life = Duration.ofSeconds(10);
        subject("a");
        clock.pass(Duration.ofSeconds(9));
        subject("a");
        assertThat(verified).containsExactly("a");

        clock.pass(Duration.ofSeconds(1));
        subject("a");

        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void doesNotRememberWhatWasRefused() {
        trusted = false;
        assertThatThrownBy(() -> subject("a")).isInstanceOf(BadJwtException.class);
        trusted = true;

        assertThat(subject("a")).isEqualTo("a");
    }

    private String subject(String token) {
        return tokens.decode(token).block().getSubject();
    }

    private Mono<Jwt> verify(String token) {
        verified.add(token);
        return trusted
                ? Mono.just(Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .subject(token)
                        .expiresAt(begin.plus(life))
                        .build())
                : Mono.error(new BadJwtException("signed with a key that was taken back"));
    }
}
