package dev.redress.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how many complaints each stage has had since this object was made. */
final class Stages implements AutoCloseable {
    private final Rest rest;
    private final FeedFigures figures;
    private final Arrivals arrivals;
    private final long casesBefore;
    private final Map<String, Long> figuresBefore;

    Stages(Rest rest, Addresses addresses) {
        this.rest = rest;
        this.figures = new FeedFigures(rest);
        this.arrivals = new Arrivals(addresses.bootstrapServers(), List.of("complaints.intake", "complaints.triage"));
        this.casesBefore = cases();
        this.figuresBefore = figures.volumeByChannel();
    }

    /**
     * What each stage has had.
     *
     * @param received {@code complaint.received} published by intake
     * @param triaged {@code complaint.triaged} published by triage
     * @param cases opened by resolution
     * @param byChannel complaints counted by analytics
     */
    record Reached(long received, long triaged, long cases, Map<String, Long> byChannel) {
        long complaints() {
            return byChannel.values().stream().mapToLong(it -> it).sum();
        }

        boolean all(long accepted, Map<String, Long> channels) {
            return received == accepted && triaged == accepted && cases == accepted && byChannel.equals(channels);
        }
    }

    long triaged() {
        return arrivals.of("complaint.triaged.v1");
    }

    Reached reached() {
        var byChannel = new TreeMap<String, Long>();
        figures.volumeByChannel().forEach((channel, count) -> {
            var since = count - figuresBefore.getOrDefault(channel, 0L);
            if (since != 0) {
                byChannel.put(channel, since);
            }
        });
        return new Reached(arrivals.of("complaint.received.v1"), triaged(), cases() - casesBefore, byChannel);
    }

    private long cases() {
        return rest.get(Part.RESOLUTION, "lead", "/cases?size=1")
                .required()
                .path("total")
                .asLong();
    }

    @Override
    public void close() {
        arrivals.close();
    }
}
