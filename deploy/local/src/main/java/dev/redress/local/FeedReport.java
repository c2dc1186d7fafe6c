package dev.redress.local;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeSet;

/**
 * What went in and what came out, side by side.
 *
 * @param source the file as counted here
 * @param imported what intake made of it
 * @param channels how many complaints of each channel the file should have brought, counted here
 * @param reached what each stage has had of it
 */
record FeedReport(SourceFile source, FileImport.Done imported, Map<String, Long> channels, Stages.Reached reached) {
    private static final int SHOWN = 50;

    boolean agrees() {
        return rowsAgree() && reached.all(imported.accepted(), channels);
    }

    private boolean rowsAgree() {
        var rows = source.rows().size();
        return imported.rows() == rows
                && imported.accepted()
                                + imported.duplicates()
                                + imported.rejected().size()
                        == rows;
    }

    void print(PrintWriter out) {
        out.println(new Table("what", "count", "")
                .row("rows in the file", source.rows().size(), "")
                .row("  accepted", imported.accepted(), "")
                .row("  duplicates", imported.duplicates(), "")
                .row("  rejected", imported.rejected().size(), verdict(rowsAgree(), "the sum is not the file"))
                .row("received", reached.received(), compared(reached.received()))
                .row("triaged", reached.triaged(), compared(reached.triaged()))
                .row("cases", reached.cases(), compared(reached.cases()))
                .row("complaints in the figures", reached.complaints(), compared(reached.complaints())));
        var byChannel = new Table("channel", "in the file", "in the figures", "");
        var all = new TreeSet<>(channels.keySet());
        all.addAll(reached.byChannel().keySet());
        for (var channel : all) {
            var expected = channels.getOrDefault(channel, 0L);
            var counted = reached.byChannel().getOrDefault(channel, 0L);
            byChannel.row(channel, expected, counted, verdict(expected.equals(counted), "differs"));
        }
        out.println(byChannel);
        if (!imported.rejected().isEmpty()) {
            out.println("rejected rows (numbered from 1, without the header):");
            imported.rejected().entrySet().stream()
                    .limit(SHOWN)
                    .forEach(it -> out.println("  " + it.getKey() + "  " + it.getValue()));
            if (imported.rejected().size() > SHOWN) {
                out.println("  and " + (imported.rejected().size() - SHOWN) + " more: rows "
                        + imported.rejected().keySet().stream().skip(SHOWN).toList());
            }
            out.println();
        }
        out.println(agrees() ? "Everything agrees." : "It does NOT agree.");
        out.flush();
    }

    private String compared(long count) {
        return verdict(count == imported.accepted(), "not as accepted");
    }

    private static String verdict(boolean good, String otherwise) {
        return good ? "ok" : otherwise;
    }
}
