package dev.redress.intake.erasures.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.text.domain.Sha256;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a customer is to be erased, and was. It names pseudonyms and complaints alone.
 *
 * @param refs pseudonyms that were theirs, the one they were called by first
 * @param complaints ids of their complaints
 * @param why masked
 * @param asked by whom, and when
 * @param doneAt null until it is done
 * @param erased how many of each class; empty until it is done
 * @param hash SHA-256 of {@link #text()}; empty until it is done
 */
@RecordBuilder
public record ErasureReceipt(
        String id,
        List<String> refs,
        List<String> complaints,
        String why,
        Stamp asked,
        State state,
        Instant doneAt,
        List<ErasedCount> erased,
        String hash)
        implements ErasureReceiptBuilder.With {

    /** How far it is. */
    public enum State {
        /** It is under way; whoever looks next goes on with it. */
        RUNNING,
        /** Nothing is known of the customer any more. */
        DONE,
        /** What is known of the customer must be kept: nothing was erased. */
        REFUSED
    }

    public ErasureReceipt {
        refs = List.copyOf(refs);
        complaints = List.copyOf(complaints);
        erased = List.copyOf(erased);
    }

    public static ErasureReceipt none(String id) {
        return new ErasureReceipt(
                id, List.of(), List.of(), "", Stamp.bySystem(Instant.EPOCH), State.RUNNING, null, List.of(), "");
    }

    /** Somebody asks for it. */
    public List<ErasureReceipt> begin(List<String> theirs, Collection<String> itsComplaints, String reason, Stamp by) {
        return List.of(with().refs(theirs)
                .complaints(List.copyOf(itsComplaints))
                .why(reason)
                .asked(by)
                .build());
    }

    /** Further complaints of the customer were found. */
    public List<ErasureReceipt> found(Collection<String> more) {
        var all = Stream.concat(complaints.stream(), more.stream()).distinct().toList();
        return all.equals(complaints) ? List.of() : List.of(withComplaints(all));
    }

    /** It must not be done. */
    public List<ErasureReceipt> refuse() {
        return state == State.RUNNING ? List.of(withState(State.REFUSED)) : List.of();
    }

    /** It is done. */
    public List<ErasureReceipt> done(List<ErasedCount> counts, Instant at) {
        if (state != State.RUNNING) {
            return List.of();
        }
        var after = with().state(State.DONE).doneAt(at).erased(counts).build();
        return List.of(after.withHash(Sha256.hex(after.text())));
    }

    /** What the hash is of: id, pseudonyms, complaints, who, when, when done, reason and counts, each in a line. */
    public String text() {
        return Stream.of(
                        Stream.of(id),
                        refs.stream(),
                        complaints.stream(),
                        Stream.of(asked.by(), asked.at().toString(), String.valueOf(doneAt), why),
                        erased.stream().map(it -> it.of() + "=" + it.count()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
