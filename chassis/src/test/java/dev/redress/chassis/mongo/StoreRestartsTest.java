package dev.redress.chassis.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreRestartsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final StoreRestarts restarts = new StoreRestarts(Clock.fixed(NOW, ZoneOffset.UTC));
    private ClusterDescription before = cluster(List.of());

    @Test
    void doNotCountTheFirstTimeThatItIsThere() {
        becomes(server("a", ServerType.STANDALONE));

        assertThat(restarts.count()).isZero();
        assertThat(restarts.awayFor(Duration.ofSeconds(-1))).isFalse();
    }

    @Test
    void countWhenItGoesAndNotOnceMoreWhenItComesBack() {
        becomes(server("a", ServerType.STANDALONE));
        becomes();

        assertThat(restarts.count()).isEqualTo(1);
        assertThat(restarts.awayFor(Duration.ofSeconds(-1))).isTrue();
        assertThat(restarts.awayFor(Duration.ofSeconds(1))).isFalse();

        becomes(server("a", ServerType.STANDALONE));

        assertThat(restarts.count()).isEqualTo(1);
        assertThat(restarts.awayFor(Duration.ofSeconds(-1))).isFalse();
    }

    @Test
    void countWhenAnotherMemberTakesOver() {
        becomes(server("a", ServerType.REPLICA_SET_PRIMARY), server("b", ServerType.REPLICA_SET_SECONDARY));
        becomes(server("a", ServerType.REPLICA_SET_SECONDARY), server("b", ServerType.REPLICA_SET_PRIMARY));

        assertThat(restarts.count()).isEqualTo(1);
    }

    @Test
    void doNotCountWhatHappensToTheOthers() {
        becomes(server("a", ServerType.REPLICA_SET_PRIMARY), server("b", ServerType.REPLICA_SET_SECONDARY));
        becomes(server("a", ServerType.REPLICA_SET_PRIMARY));

        assertThat(restarts.count()).isZero();
    }

    private void becomes(ServerDescription... servers) {
        var after = cluster(List.of(servers));
        restarts.clusterDescriptionChanged(new ClusterDescriptionChangedEvent(new ClusterId(), after, before));
        before = after;
    }

    private static ClusterDescription cluster(List<ServerDescription> servers) {
        return new ClusterDescription(ClusterConnectionMode.MULTIPLE, ClusterType.UNKNOWN, servers);
    }

    private static ServerDescription server(String name, ServerType type) {
        return ServerDescription.builder()
                .address(new ServerAddress(name))
                .state(ServerConnectionState.CONNECTED)
                .type(type)
                .ok(true)
                .build();
    }
}
