package dev.redress.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressLimitsTest {
    private final AddressLimits limits = new AddressLimits(RateLimiterConfig.custom()
            .limitForPeriod(2)
            .limitRefreshPeriod(Duration.ofHours(1))
            .timeoutDuration(Duration.ZERO)
            .build());

    private boolean permits(String address) throws UnknownHostException {
        return limits.permits(new InetSocketAddress(InetAddress.getByName(address), 40_000));
    }

    @Test
    void countsEachAddressForItself() throws UnknownHostException {
        assertThat(permits("192.0.2.1")).isTrue();
        assertThat(permits("192.0.2.1")).isTrue();
        assertThat(permits("192.0.2.1")).isFalse();
        assertThat(permits("192.0.2.2")).isTrue();
    }

    @Test
    void countsTheAddressesOfAHouseholdTogether() throws UnknownHostException {
        assertThat(permits("2001:db8:1:2::1")).isTrue();
        assertThat(permits("2001:db8:1:2:ffff::9")).isTrue();
        assertThat(permits("2001:db8:1:2::1")).isFalse();
        assertThat(permits("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void countsWhatAProxySaysOfAnAddress() throws UnknownHostException {
        var told = InetSocketAddress.createUnresolved("192.0.2.7", 0);

        assertThat(limits.permits(told)).isTrue();
        assertThat(permits("192.0.2.7")).isTrue();
        assertThat(limits.permits(told)).isFalse();
        assertThat(limits.permits(InetSocketAddress.createUnresolved("2001:db8::1", 0)))
                .isTrue();
    }

    @Test
    void countsThoseOfWhomNoAddressIsKnownTogether() {
        assertThat(limits.permits(null)).isTrue();
        assertThat(limits.permits(InetSocketAddress.createUnresolved("somewhere.invalid", 1)))
                .isTrue();
        assertThat(limits.permits(null)).isFalse();
    }
}
