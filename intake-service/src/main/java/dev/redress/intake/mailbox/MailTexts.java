package dev.redress.intake.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Texts of mails, whose charset is often another than the one that they declare. */
final class MailTexts {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int HAN = 0x800;
    private static final Pattern CHINESE_WORD =
            Pattern.compile("=\\?(gb2312|gbk|x-gbk|cp936)\\?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern QUOTE = Pattern.compile("(?i)<blockquote\\b|<div[^>]+gmail_quote");
    private static final Pattern LINE = Pattern.compile("(?i)<br\\s*/?>|</(p|div|tr|li|h[1-6])>");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern HISTORY = Pattern.compile(
            "(?m)^(>.*|On .{5,200} wrote:|在.{2,200}写道[:：]|-{2,}\\s*(Original Message|原始邮件|Forwarded message)\\s*-{2,}"
                    + "|发件人[:：].*|From: .*\\R(Sent|Date|To): .*|_{10,})\\s*$");

    private MailTexts() {}

    /** What was written, and the history that it quotes. */
    record Said(String words, String quoted) {}

    /** Decodes bytes by what they are, and by what is declared where that is possible. */
    static String decode(byte[] bytes, String declared) {
        var charset = charset(declared);
        if (isSevenBit(bytes)) {
            return new String(bytes, charset.orElse(StandardCharsets.UTF_8));
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                // Short Chinese words in the old charset may look like letters of others.
                .filter(it ->
                        charset.filter(CHINESE::equals).isEmpty() || it.chars().anyMatch(each -> each >= HAN))
                .or(() -> charset.flatMap(it -> strictly(bytes, it)))
                .or(() -> strictly(bytes, CHINESE))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static boolean isSevenBit(byte[] bytes) {
        for (var each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> charset(String declared) {
        if (declared == null || declared.equalsIgnoreCase("us-ascii")) {
            return Optional.empty();
        }
        try {
            var name = MimeUtility.javaCharset(declared).toLowerCase(Locale.ROOT);
            return switch (name) {
                case "" -> Optional.empty();
                // What is declared to be the old charset has characters of the new one, which holds all of it.
                case "gb2312", "gbk", "x-gbk", "cp936", "euc_cn", "euc-cn", "hz" -> Optional.of(CHINESE);
                default -> Optional.of(Charset.forName(name));
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A header with encoded words, or with bytes that nobody declared. */
    static String header(String raw) {
        if (raw == null) {
            return "";
        }
        if (raw.chars().anyMatch(it -> it > 0x7f && it <= 0xff) && raw.chars().allMatch(it -> it <= 0xff)) {
            return decode(raw.getBytes(StandardCharsets.ISO_8859_1), "");
        }
        var unfolded = MimeUtility.unfold(raw);
        try {
            return MimeUtility.decodeText(CHINESE_WORD.matcher(unfolded).replaceAll("=?GB18030?"));
        } catch (UnsupportedEncodingException e) {
            return unfolded;
        }
    }

    /** The text of a page; what it quotes begins on a line of its own. */
    static String text(String html) {
        var seen = UNSEEN.matcher(html).replaceAll("");
        var quoted = QUOTE.matcher(seen).replaceFirst("<br>__________<br>$0");
        var lines = LINE.matcher(quoted.replaceAll("\\s+", " ")).replaceAll("\n");
        return HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll("")).replace('\u00a0', ' ');
    }

    /** Sets the history apart; of a mail that says nothing else, it is what was written. */
    static Said apart(String text) {
        var lines = text.replace("\r\n", "\n").strip();
        var history = HISTORY.matcher(lines);
        if (!history.find() || history.start() == 0) {
            return new Said(lines, "");
        }
        return new Said(
                lines.substring(0, history.start()).strip(),
                lines.substring(history.start()).strip());
    }
}
