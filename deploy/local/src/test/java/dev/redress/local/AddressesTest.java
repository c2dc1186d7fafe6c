package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void addsTheOffsetToEveryPort() {
        var addresses = new Addresses(1000);

        assertThat(addresses.url(Part.INTAKE)).isEqualTo("http://localhost:9081");
        assertThat(addresses.bootstrapServers()).isEqualTo("localhost:10092");
        assertThat(addresses.show(Part.STORE)).isEqualTo("mongodb://localhost:28017");
    }

    @Test
    void namesThePartWhosePortIsTaken() throws IOException {
        var addresses = Addresses.free();
        assertThat(addresses.firstTaken()).isEmpty();

        try (var other = new ServerSocket(addresses.port(Part.TRIAGE), 1, InetAddress.getByName("localhost"))) {
            assertThat(other.isBound()).isTrue();
            assertThat(addresses.firstTaken()).contains(Part.TRIAGE);
        }
    }

    @Test
    void findsAPortBesideThoseOfItsParts() throws IOException {
        var addresses = Addresses.free();
        var first = addresses.portBeside();

        try (var other = new ServerSocket(first, 1, InetAddress.getByName("localhost"))) {
            assertThat(other.isBound()).isTrue();
            assertThat(first).isGreaterThan(addresses.port(Part.ANALYTICS));
            assertThat(addresses.portBeside()).isGreaterThan(first);
        }
    }

    @Test
    void knowsWhenAnOffsetLeadsNowhere() {
        assertThat(new Addresses(60000).inRange()).isFalse();
        assertThat(new Addresses(-8080).inRange()).isFalse();
    }
}
