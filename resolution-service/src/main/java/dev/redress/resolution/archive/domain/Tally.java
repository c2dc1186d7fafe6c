package dev.redress.resolution.archive.domain;

import dev.redress.chassis.text.domain.Sha256;
import java.time.Instant;
import java.util.TreeMap;

/**
 * Sums up all archives as they were at one time. The root is the SHA-256 of a text in UTF-8: a line that names the form, then
 * for each case, sorted by its id, a line of its id, a space and the hash of its last entry; each line is ended by a line
 * feed.
 */
public final class Tally {
    private static final String FORM = "redress-archive-root/1";

    private final Instant end;
    private final TreeMap<String, String> heads = new TreeMap<>();
    private long entries;

    /**
     * Begins a tally.
     *
     * @param end what was filed from then on does not count
     */
    public Tally(Instant end) {
        this.end = end;
    }

    /**
     * What was summed up.
     *
     * @param cases how many cases have an archive
     * @param entries how many entries they have in all
     * @param root SHA-256 over the heads of all, 64 hexadecimal digits in lower case
     */
    public record Sum(int cases, long entries, String root) {}

    public void add(Archive archive) {
        var filed = archive.before(end);
        if (!filed.isEmpty()) {
            heads.put(archive.complaintId(), filed.get(filed.size() - 1).hash());
            entries += filed.size();
        }
    }

    public Sum sum() {
        var root = new Sha256();
        root.add(FORM + "\n");
        heads.forEach((id, hash) -> root.add(id + " " + hash + "\n"));
        return new Sum(heads.size(), entries, root.hex());
    }
}
