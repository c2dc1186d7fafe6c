package dev.redress.intake.attachments;

import dev.redress.intake.attachments.AttachmentRefusal.Code;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows files to clamd over TCP by its command INSTREAM: chunks, each behind its length in four bytes, and a chunk of none at the
 * end; the answer is {@code stream: OK} or {@code stream: <name> FOUND}. Any other answer, and none, is no answer.
 */
final class ClamdScanner implements VirusScanner {
    private static final Logger LOGGER = LoggerFactory.getLogger(ClamdScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final Pattern NAME = Pattern.compile("[^A-Za-z0-9._-]");

    private final String host;
    private final int port;
    private final Duration patience;

    ClamdScanner(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Optional<String> find(InputStream content) {
        String answer;
        try (var socket = new Socket()) {
            // A write has no time limit of its own; one that takes longer than all of it may finds its socket closed.
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(socket));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            answer = ask(socket, content);
        } catch (IOException e) {
            throw away(e.toString());
        }
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(NAME.matcher(found.group(1)).replaceAll("_"));
        }
        throw away(answer);
    }

    private static String ask(Socket socket, InputStream content) throws IOException {
        try {
            send(socket, content);
        } catch (IOException e) {
            // It may have said why it takes no more; what it cannot read, such as more than its StreamMaxLength, it
            // cuts off.
            var said = read(socket);
            if (said.isEmpty()) {
                throw e;
            }
            return said;
        }
        return read(socket);
    }

    private static void send(Socket socket, InputStream content) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        var chunk = new byte[CHUNK];
        for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (var next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER; next = in.read()) {
            answer.write(next);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOGGER.atDebug().addKeyValue("reason", e.toString()).log("a socket to the virus scanner did not close");
        }
    }

    private static AttachmentRefusal away(String reason) {
        LOGGER.atWarn().addKeyValue("reason", reason).log("the virus scanner gives no answer; a file is not taken");
        return new AttachmentRefusal(
                Code.SCANNER_AWAY, "the virus scanner gives no answer, so the file is not taken now; send it again");
    }
}
