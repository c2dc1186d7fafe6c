package dev.redress.intake.notices;

import dev.redress.intake.notices.domain.ByHandReason;
import dev.redress.intake.notices.domain.Notice;
import dev.redress.intake.notices.gateways.Addressee;
import dev.redress.intake.notices.gateways.GuardedGateway;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** By which gateway somebody is told. */
final class NoticeRoutes {
    private final List<GuardedGateway> gateways;

    /** @param gateways the first to try first */
    NoticeRoutes(List<GuardedGateway> gateways) {
        this.gateways = List.copyOf(gateways);
    }

    /** Whether anything can be sent at all. */
    boolean areAny() {
        return !gateways.isEmpty();
    }

    /** Their names, the first to try first. */
    List<String> names() {
        return gateways.stream().map(GuardedGateway::name).toList();
    }

    /** A gateway by its name. */
    Optional<GuardedGateway> named(String name) {
        return gateways.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** A way, or why there is none. */
    sealed interface Route {
        record By(GuardedGateway gateway, String address) implements Route {}

        record None(ByHandReason why) implements Route {}
    }

    /**
     * The first gateway that reaches somebody, of those that they prefer and then of the others. One that may have the notice
     * already is the only one that gets it again; one that is away is waited for.
     *
     * @param refused gateways that will not deliver to them
     */
    Route route(Notice notice, Addressee to, Predicate<GuardedGateway> preferred, Set<String> refused) {
        var tied = notice.delivery().isTied();
        var able = gateways.stream()
                .filter(it ->
                        !tied || it.name().equals(notice.delivery().latest().gateway()))
                .sorted(Comparator.comparing(it -> !preferred.test(it)))
                .flatMap(it -> it.address(to).stream().map(address -> new Route.By(it, address)))
                .toList();
        var open = able.stream()
                .filter(it -> !refused.contains(it.gateway().name()))
                .findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        if (tied) {
            return new Route.None(ByHandReason.MAYBE_SENT);
        }
        if (!able.isEmpty()) {
            return new Route.None(ByHandReason.REFUSED);
        }
        return new Route.None(gateways.isEmpty() ? ByHandReason.NO_GATEWAY : ByHandReason.NO_ADDRESS);
    }
}
