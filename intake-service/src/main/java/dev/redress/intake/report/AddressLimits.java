package dev.redress.intake.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How often somebody may send a form of pages that are open to everybody: by the address that they come from, of an IPv6
 * address by the 64 bits that a household has. Each replica counts for itself. Addresses are kept no longer than they count.
 */
public final class AddressLimits {
    private static final int IPV4 = 4;
    private static final int HOUSEHOLD = 8;
    private static final int AT_MOST = 100_000;
    private static final String UNKNOWN = "";

    private final RateLimiterConfig config;
    private final Cache<String, RateLimiter> limits;

    AddressLimits(RateLimiterConfig config) {
        this.config = config;
        this.limits = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterAccess(config.getLimitRefreshPeriod())
                .build();
    }

    /** Whether whoever comes from there may send something now; if so, it is counted. */
    public boolean permits(InetSocketAddress from) {
        return limits.get(name(from), it -> RateLimiter.of("report", config)).acquirePermission();
    }

    /** Those of whom no address is known share one. What a proxy says of an address is a text, and nobody looks names up. */
    private static String name(InetSocketAddress from) {
        var bytes = from == null ? null : NetUtil.createByteArrayFromIpAddressString(from.getHostString());
        if (bytes == null) {
            return UNKNOWN;
        }
        return HexFormat.of().formatHex(bytes.length > IPV4 ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes);
    }
}
