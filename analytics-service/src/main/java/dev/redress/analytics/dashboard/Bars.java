package dev.redress.analytics.dashboard;

import dev.redress.analytics.wording.Delta;
import dev.redress.analytics.wording.Quantities;
import java.util.List;

/** Numbers beside each other, each with a bar as long as it is large. */
record Bars(List<Bar> rows) {

    /**
     * @param width of the bar
     * @param share of all of them
     */
    record Bar(String label, String value, String width, String share, Delta change, String href) {}

    static Bars of(List<Counted> counted) {
        var largest = counted.stream().mapToDouble(Counted::count).max().orElse(0);
        var all = counted.stream().mapToDouble(Counted::count).sum();
        return new Bars(counted.stream()
                .map(it -> new Bar(
                        it.label(),
                        Quantities.format("#,##0", it.count()),
                        Plot.percent(it.count(), largest),
                        all == 0 ? "" : Quantities.percent(it.count() / all),
                        it.change(),
                        it.href()))
                .toList());
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(it -> it.value().equals("0"));
    }
}
