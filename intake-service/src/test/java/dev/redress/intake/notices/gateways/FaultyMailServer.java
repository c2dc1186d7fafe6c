package dev.redress.intake.notices.gateways;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A mail server that does to each recipient what the test says: real SMTP, over TCP. What it delivers, it keeps. */
public final class FaultyMailServer implements AutoCloseable {
    private static final Pattern MAILBOX = Pattern.compile("<([^>]*)>");
    private static final Pattern ID = Pattern.compile("(?mi)^Message-ID: *(\\S+)");

    private final ServerSocket socket;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    /** What it does to a recipient. */
    public enum Fault {
        /** 450, once. */
        BUSY_ONCE,
        /** 550 at RCPT. */
        UNKNOWN,
        /** 554 after the mail. */
        REFUSED_AFTER_DATA,
        /** Cuts the connection once, before the mail. */
        CUT_BEFORE_ONCE,
        /** Delivers the mail and cuts the connection instead of an answer. */
        CUT_AFTER,
        /** Delivers the mail and answers too late. */
        SILENT
    }

    /** A mail that it delivered. */
    public record Taken(String to, String messageId, String content) {}

    public FaultyMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "faulty-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void does(Fault fault, String to) {
        faults.put(to, fault);
    }

    /** What was delivered to somebody. */
    public List<Taken> to(String recipient) {
        return taken.stream().filter(it -> it.to().equals(recipient)).toList();
    }

    public List<Taken> all() {
        return List.copyOf(taken);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                var thread = new Thread(() -> serve(client), "faulty-mail-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 test");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    var mailbox = MAILBOX.matcher(line);
                    to = mailbox.find() ? mailbox.group(1) : "";
                    say(client, recipient(to));
                } else if (line.startsWith("DATA")) {
                    if (faults.remove(to, Fault.CUT_BEFORE_ONCE)) {
                        return;
                    }
                    say(client, "354 go on");
                    if (!data(client, to, content(in))) {
                        return;
                    }
                } else if (line.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client went away: its business.
        }
    }

    private String recipient(String to) {
        if (faults.remove(to, Fault.BUSY_ONCE)) {
            return "450 4.2.1 " + to + " is busy";
        }
        return faults.get(to) == Fault.UNKNOWN ? "550 5.1.1 no such user " + to : "250 ok";
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        return content.toString();
    }

    /** Whether the connection goes on. */
    private boolean data(Socket client, String to, String content) throws IOException {
        var fault = faults.get(to);
        if (fault == Fault.REFUSED_AFTER_DATA) {
            say(client, "554 5.7.1 not wanted");
            return true;
        }
        var id = ID.matcher(content);
        taken.add(new Taken(to, id.find() ? id.group(1) : "", content));
        if (fault == Fault.CUT_AFTER) {
            return false;
        }
        if (fault == Fault.SILENT) {
            return client.getInputStream().read() != -1;
        }
        say(client, "250 ok");
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
