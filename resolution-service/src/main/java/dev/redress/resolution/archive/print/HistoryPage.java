package dev.redress.resolution.archive.print;

import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.resolution.archive.print.CaseHistory.Detail;
import dev.redress.resolution.archive.print.CaseHistory.Entry;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The history of a case as one page for the people who handle it: to read, and to print. */
@Component
public final class HistoryPage {
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String INSTANT = DAY + "T\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z";
    private static final String DURATION = "P(T?\\d[\\d.]*[DHMS])+";
    private static final Pattern WORD = Pattern.compile("[^\\s,]+");
    /** Its value has a duration; elsewhere what looks like one may be the name of a thing. */
    private static final String TARGET = "target";

    private final Templates templates;
    private final StyleSheet sheet = StyleSheet.base().and("pages/history.css");

    public HistoryPage(Templates templates) {
        this.templates = templates;
    }

    /** The whole history; entries keep the order in which they are given. */
    public RenderedPage html(CaseHistory history, Language language) {
        var wording = templates.wording(language);
        var values = new LinkedHashMap<String, Object>();
        values.put("title", wording.say("history.head", history.number()));
        values.put("facts", details(history.facts(), wording));
        values.put("days", days(history.entries(), wording));
        values.put("count", Integer.toString(history.entries().size()));
        values.put("zone", templates.zone().getId());
        return templates.fill("history", sheet, language, "", values);
    }

    /** What to call an event of this type; the type itself where it has no title. */
    static String title(String type, Wording wording) {
        var name = type.replaceFirst("\\.v\\d+$", "");
        return wording.find("event." + name, name);
    }

    private static List<Day> days(List<Entry> entries, Wording wording) {
        var days = new ArrayList<Day>();
        for (var it : entries) {
            var date = wording.day(wording.dayOf(it.at()));
            if (days.isEmpty() || !days.get(days.size() - 1).date().equals(date)) {
                days.add(new Day(date, new ArrayList<>()));
            }
            days.get(days.size() - 1).lines().add(line(it, wording));
        }
        return days;
    }

    private static Line line(Entry it, Wording wording) {
        return new Line(
                Long.toString(it.position()),
                wording.clock(it.at()),
                it.at().toString(),
                wording.find("house." + it.stage(), it.stage()),
                title(it.type(), wording),
                it.type(),
                it.words(),
                it.by(),
                details(it.details(), wording));
    }

    private static List<Detail> details(List<Detail> details, Wording wording) {
        return details.stream()
                .map(it -> new Detail(wording.find("label." + it.label(), it.label()), value(it, wording)))
                .toList();
    }

    /** Days, and what can be true, are told where they are all of it; in a longer text they are someone's own words. */
    private static String value(Detail detail, Wording wording) {
        var value = detail.value();
        if (value.matches(DAY)) {
            return told(value, it -> wording.day(LocalDate.parse(it)));
        }
        if (value.equals("true") || value.equals("false")) {
            return wording.say("value." + value);
        }
        return WORD.matcher(value)
                .replaceAll(it -> Matcher.quoteReplacement(word(detail.label(), it.group(), wording)));
    }

    /** A word of a value: events have lists and records, too, which come as words in a row. */
    private static String word(String label, String word, Wording wording) {
        if (word.matches(INSTANT)) {
            return told(word, it -> wording.time(Instant.parse(it)));
        }
        return label.equals(TARGET) && word.matches(DURATION)
                ? told(word, it -> length(Duration.parse(it), wording))
                : wording.find("value." + label + "." + word, word);
    }

    /** As it stands where it only looks like a time. */
    private static String told(String word, UnaryOperator<String> telling) {
        try {
            return telling.apply(word);
        } catch (DateTimeException e) {
            return word;
        }
    }

    private static String length(Duration it, Wording wording) {
        return Stream.of(
                        part(it.toDaysPart(), "days", wording),
                        part(it.toHoursPart(), "hours", wording),
                        part(it.toMinutesPart(), "minutes", wording),
                        part(it.toSecondsPart(), "seconds", wording))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(long count, String unit, Wording wording) {
        return count == 0 ? "" : wording.say("duration." + unit, Long.toString(count));
    }

    /** A day of the history, for the template. */
    public record Day(String date, List<Line> lines) {}

    /** One thing that happened, in words, for the template. */
    public record Line(
            String position,
            String time,
            String instant,
            String house,
            String title,
            String type,
            String words,
            String by,
            List<Detail> details) {}
}
