package dev.redress.intake.customers.domain;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Repetition;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A complaint in few words, for whoever talks with its customer: what it is about, what became of it as other stages told, and
 * what the customer was told, promised and asked. Without the customer's own words, and without what identifies them.
 *
 * @param entry what it is about; absent until that was heard
 * @param course where it stands
 * @param contacts that somebody had with the customer, the latest last
 * @param promises that were given, the latest last
 * @param notices that were queued, the latest last
 * @param surveys that the customer answered, the latest last
 * @param limits until when what is due, by the clocks of the case
 */
@RecordBuilder
public record ComplaintSummary(
        String complaintId,
        Entry entry,
        Course course,
        List<Contact> contacts,
        List<Promise> promises,
        List<Told> notices,
        List<Survey> surveys,
        List<TimeLimit> limits)
        implements ComplaintSummaryBuilder.With {

    /** Of each kind the latest so many: a summary is short. */
    private static final int MOST = 50;

    /** The promise of the receipt. */
    private static final String RECEIPT = "receipt";

    public ComplaintSummary {
        contacts = List.copyOf(contacts);
        promises = List.copyOf(promises);
        notices = List.copyOf(notices);
        surveys = List.copyOf(surveys);
        limits = List.copyOf(limits);
    }

    /**
     * What it is about.
     *
     * @param customerRef pseudonym of the customer
     * @param product empty when not said
     * @param excerpt the beginning of what the customer says, masked
     * @param repeats the earlier complaint in which the customer said the same; absent of most
     */
    public record Entry(
            String number,
            String customerRef,
            Channel channel,
            Instant receivedAt,
            boolean confidential,
            String product,
            String excerpt,
            Repetition repeats) {}

    /**
     * Somebody spoke with the customer, or tried to.
     *
     * @param inbound whether the customer began
     */
    public record Contact(Channel channel, boolean inbound, boolean reached, Instant at, String by) {}

    /**
     * Something that the customer may rely on.
     *
     * @param what masked; empty of the answer that the receipt promises
     * @param keptAt absent until it is kept
     */
    public record Promise(String id, String what, Instant dueAt, Instant keptAt) {}

    /**
     * Something that the customer is to be told.
     *
     * @param state QUEUED, SENT or FAILED
     */
    public record Told(int number, String about, String state, Instant at) {}

    /**
     * What the customer said afterwards.
     *
     * @param solved whether the trouble was, as the customer has it
     * @param comment masked; empty when none
     */
    public record Survey(int cycle, String solved, String comment, Instant at) {}

    public static ComplaintSummary none(String complaintId) {
        return new ComplaintSummary(
                complaintId, null, Course.BEGUN, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public List<ComplaintSummary> enter(Entry it) {
        return unless(withEntry(it));
    }

    /** What it is about was put right; nothing where it is not known yet. */
    public List<ComplaintSummary> correct(UnaryOperator<Entry> step) {
        return entry == null ? List.of() : unless(withEntry(step.apply(entry)));
    }

    /** Where it stands has changed. */
    public List<ComplaintSummary> move(Function<Course, Course> step) {
        return unless(withCourse(step.apply(course)));
    }

    public List<ComplaintSummary> contact(Contact it) {
        return unless(withContacts(latest(contacts, it, Contact::at)));
    }

    public List<ComplaintSummary> replyPromised(Instant replyBy) {
        return promise(RECEIPT, "", replyBy);
    }

    public List<ComplaintSummary> promise(String id, String what, Instant dueAt) {
        var before = promises.stream().filter(it -> it.id().equals(id)).findFirst();
        var it = new Promise(id, what, dueAt, before.map(Promise::keptAt).orElse(null));
        return unless(withPromises(latest(others(promises, Promise::id, id), it, Promise::dueAt)));
    }

    public List<ComplaintSummary> keep(String id, Instant at) {
        return unless(withPromises(promises.stream()
                .map(it -> it.id().equals(id) ? new Promise(id, it.what(), it.dueAt(), at) : it)
                .toList()));
    }

    public List<ComplaintSummary> tell(Told it) {
        return unless(withNotices(latest(others(notices, Told::number, it.number()), it, Told::at)));
    }

    public List<ComplaintSummary> survey(Survey it) {
        return unless(withSurveys(latest(surveys, it, Survey::at)));
    }

    /** Nothing is known of its customer any more: it is nobody's, and says what it is about and what became of it. */
    public List<ComplaintSummary> erase() {
        return unless(with().entry(entry == null ? null : nobodys(entry))
                .promises(promises.stream()
                        .map(it -> new Promise(it.id(), "", it.dueAt(), it.keptAt()))
                        .toList())
                .surveys(surveys.stream()
                        .map(it -> new Survey(it.cycle(), it.solved(), "", it.at()))
                        .toList())
                .build());
    }

    /** Time begins to run, or is over at another time; nothing of what nobody is told of. */
    public List<ComplaintSummary> due(String metric, int cycle, Instant at) {
        return TimeLimit.known(metric) ? limit(metric, cycle, it -> it.dueAt(at)) : List.of();
    }

    /** What was due is done, or needed no more; that does not change again. */
    public List<ComplaintSummary> done(String metric, int cycle) {
        return TimeLimit.known(metric) ? limit(metric, cycle, TimeLimit::ended) : List.of();
    }

    private List<ComplaintSummary> limit(String metric, int cycle, UnaryOperator<TimeLimit> step) {
        var of = TimeLimit.open(metric, cycle);
        var before = limits.stream().filter(of::isSame).findFirst().orElse(of);
        var all = Stream.concat(limits.stream().filter(it -> !of.isSame(it)), Stream.of(step.apply(before)))
                .sorted()
                .toList();
        return unless(withLimits(all.subList(Math.max(0, all.size() - MOST), all.size())));
    }

    /** What happens next, and until when, as far as it was heard. */
    public NextStep next(Instant now) {
        return NextStep.of(course, limits, now);
    }

    /** What one of us promised; that somebody replies at all is a time limit of every case. */
    public List<Promise> promised() {
        return promises.stream().filter(it -> !it.id().equals(RECEIPT)).toList();
    }

    private static Entry nobodys(Entry it) {
        return new Entry(
                it.number(), "", it.channel(), it.receivedAt(), it.confidential(), it.product(), "", it.repeats());
    }

    private List<ComplaintSummary> unless(ComplaintSummary after) {
        return after.equals(this) ? List.of() : List.of(after);
    }

    private static <T> List<T> others(List<T> all, Function<T, ?> id, Object but) {
        return all.stream().filter(it -> !id.apply(it).equals(but)).toList();
    }

    private static <T> List<T> latest(List<T> before, T added, Function<T, Instant> at) {
        var all = Stream.concat(before.stream(), Stream.of(added))
                .distinct()
                .sorted(Comparator.comparing(at))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }
}
