package dev.redress.intake.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that speaks INSTREAM as clamd does; it finds the words of a virus, and has the moods that one may have. */
final class FakeClamd implements AutoCloseable {
    static final String VIRUS = "X5O!P%@AP-TEST-VIRUS";

    /** How it answers. */
    enum Mood {
        WELL,
        /** It takes everything and says nothing. */
        SILENT,
        /** It does not even read. */
        DEAF,
        /** It closes in the middle of the file. */
        CUTTING,
        /** It has less room than the file needs. */
        SMALL
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** Never comes: who waits for it is interrupted when this is closed. */
    private final CountDownLatch answer = new CountDownLatch(1);

    private volatile Mood mood = Mood.WELL;
    private volatile byte[] seen = {};

    FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    void is(Mood it) {
        mood = it;
    }

    /** What it was shown last. */
    byte[] seen() {
        return seen;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new DataInputStream(socket.getInputStream())) {
            if (mood == Mood.DEAF) {
                answer.await();
            }
            var command = in.readNBytes(10);
            if (!"zINSTREAM\0".equals(new String(command, StandardCharsets.US_ASCII))) {
                answer(socket, "UNKNOWN COMMAND");
                return;
            }
            read(socket, in);
        } catch (IOException e) {
            // Whoever asked is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Socket socket, DataInputStream in) throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        for (var length = in.readInt(); length != 0; length = in.readInt()) {
            var chunk = in.readNBytes(length);
            if (chunk.length < length) {
                throw new EOFException();
            }
            bytes.write(chunk);
            if (mood == Mood.CUTTING) {
                return;
            }
            if (mood == Mood.SMALL) {
                answer(socket, "INSTREAM size limit exceeded. ERROR");
                return;
            }
        }
        seen = bytes.toByteArray();
        if (mood == Mood.SILENT) {
            answer.await();
        }
        var infected = new String(seen, StandardCharsets.ISO_8859_1).contains(VIRUS);
        answer(socket, infected ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK");
    }

    private static void answer(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
