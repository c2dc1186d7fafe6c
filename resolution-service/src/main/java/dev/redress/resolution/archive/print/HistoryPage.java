package dev.redress.resolution.archive.print;

import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.resolution.archive.print.CaseHistory.Detail;
import dev.redress.resolution.archive.print.CaseHistory.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The history of a case as one page for the people who handle it: to read, and to print. */
@Component
public final class HistoryPage {
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");

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

    private static String value(Detail detail, Wording wording) {
        var value = detail.value();
        return INSTANT.matcher(value).matches()
                ? wording.time(Instant.parse(value))
                : wording.find("value." + detail.label() + "." + value, value);
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
