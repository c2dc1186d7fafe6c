package dev.redress.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A mail server that delivers nothing: what is sent is kept in memory and shown on a page, the newest first. It is for trying
 * things out, so it forgets all when there is too much of it.
 */
@Command(name = "mail", hidden = true)
final class MailMain implements Callable<Integer> {
    private static final int MOST = 5000;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--page", required = true)
    private int page;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        var pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), page), 0);
        pages.createContext("/", exchange -> show(exchange, mail));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            pages.stop(0);
                            mail.stop();
                        },
                        "stop"));
        mail.start();
        pages.start();
        while (true) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            if (mail.getReceivedMessages().length > MOST) {
                mail.reset();
            }
        }
    }

    private static void show(HttpExchange exchange, GreenMail mail) throws IOException {
        var html = page(mail.getReceivedMessages()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, html.length);
        try (var out = exchange.getResponseBody()) {
            out.write(html);
        }
    }

    static String page(MimeMessage... mails) {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Mail</title>")
                .append(
                        "<style>body{font:1rem sans-serif;max-width:50rem;margin:auto}pre{white-space:pre-wrap}</style>")
                .append("<h1>Mail</h1><p>")
                .append(mails.length)
                .append(" kept in memory; none was delivered to anybody.</p>");
        var newestFirst = Arrays.asList(mails.clone());
        Collections.reverse(newestFirst);
        newestFirst.forEach(it -> html.append(article(it)));
        return html.append("</html>").toString();
    }

    private static String article(MimeMessage it) {
        try {
            return "<article><h2>%s</h2><p>%s to %s</p><pre>%s</pre></article>"
                    .formatted(
                            escaped(it.getSubject()),
                            escaped(String.valueOf(it.getSentDate())),
                            escaped(Arrays.toString(it.getRecipients(Message.RecipientType.TO))),
                            escaped(String.valueOf(it.getContent())));
        } catch (MessagingException | IOException e) {
            return "<article><h2>A mail that cannot be read</h2></article>";
        }
    }

    private static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
