package dev.redress.analytics.dashboard;

import dev.redress.analytics.alerts.Alert;
import dev.redress.analytics.alerts.Alerts;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.wording.CodeWords;
import dev.redress.analytics.wording.Quantities;
import dev.redress.chassis.pages.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;

/** The alerts that are open and that somebody may see, in words: what stands out most against what is usual comes first. */
final class OpenAlerts {
    private final Alerts alerts;
    private final FigureService figures;

    OpenAlerts(Alerts alerts, FigureService figures) {
        this.alerts = alerts;
        this.figures = figures;
    }

    /** Each with its text and since when it is open. */
    List<Map<String, String>> in(Wording wording, Authentication who) {
        return alerts.open(who).stream()
                .sorted(Comparator.comparingDouble(OpenAlerts::times).reversed().thenComparing(Alert::raised))
                .map(it -> Map.of("text", text(it, wording), "since", wording.time(it.raised())))
                .toList();
    }

    private static double times(Alert it) {
        var expected = it.numbers().expected();
        return expected > 0 ? it.numbers().actual() / expected : it.numbers().actual();
    }

    private String text(Alert it, Wording wording) {
        var subject = it.subject();
        var words = new CodeWords(wording);
        var what = subject.code().isEmpty()
                ? ""
                : words.in(figures.dimensions().getOrDefault(subject.dimension(), Map.of()), subject.dimension())
                        + " "
                        + words.in(
                                figures.codes(subject.dimension()).getOrDefault(subject.code(), Map.of()),
                                subject.code());
        return wording.say(
                        "alerts." + subject.kind().name(),
                        what,
                        number(it.numbers().actual()),
                        number(it.numbers().expected()),
                        subject.measure())
                .strip();
    }

    private static String number(double it) {
        return Double.isFinite(it) ? Quantities.format("0.##", it) : "–";
    }
}
