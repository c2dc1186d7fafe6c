package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** One connection, over which requests come faster than they are answered. */
class KeepAliveReadsTest {
    private static final String LATER = "GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String AT_ONCE = "GET /at-once HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 200 OK\r\n.*?\r\n\r\nok", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15})
    void hearsWhatComesAfterRequestsThatCameTogether(int atOnce) throws IOException {
        var server = server();
        try (var socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(10_000);

            say(socket, LATER + AT_ONCE.repeat(atOnce), atOnce + 1);
            say(socket, AT_ONCE, 1);
            say(socket, LATER, 1);
        } finally {
            server.disposeNow();
        }
    }

    @Test
    void hearsOneAfterTheOther() throws IOException {
        var server = server();
        try (var socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(10_000);
            for (var i = 0; i < 200; i++) {
                say(socket, AT_ONCE, 1);
            }
        } finally {
            server.disposeNow();
        }
    }

    private static DisposableServer server() {
        return HttpServer.create()
                .host("localhost")
                .port(0)
                .doOnChannelInit((observer, channel, address) -> KeepAliveReads.watch(channel))
                .handle((request, response) -> response.sendString(
                        request.path().equals("later")
                                ? Mono.delay(Duration.ofMillis(50)).thenReturn("ok")
                                : Mono.just("ok")))
                .bindNow();
    }

    private static void say(Socket socket, String requests, int answers) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
        var heard = new StringBuilder();
        while (ANSWER.matcher(heard).results().count() < answers) {
            var next = socket.getInputStream().read();
            assertThat(next).as("%s", heard).isNotNegative();
            heard.append((char) next);
        }
    }
}
