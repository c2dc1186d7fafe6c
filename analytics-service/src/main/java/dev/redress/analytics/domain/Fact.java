package dev.redress.analytics.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;

/**
 * One message heard, with as much of it as figures need. Topic, {@code about} and {@code version} say which message it is:
 * the same three again are the same message, sent twice.
 *
 * @param topic where it was heard
 * @param type CloudEvents type
 * @param source CloudEvents source
 * @param about the complaint; for a message that is not about one, a UUID derived from what names it
 * @param version its place among the messages of this topic about the same thing, from 1 on
 * @param happened when it happened, as the event itself tells
 * @param cycle 1 until the first reopening, 0 where there is none
 * @param channel code, empty where it says none
 * @param placement what triage made of it
 * @param response whether a person responded to the customer
 * @param matter what went wrong with what
 * @param timing which clock it is about
 * @param outcome how it went
 * @param particulars what else is known of the complaint
 * @param person staff code of whom it is about: who has it from then on, answered, caused or is to do it; empty where it says none
 * @param amount what it cost, or is thought to
 * @param calendar by which a clock counts from then on
 */
@RecordBuilder
public record Fact(
        String topic,
        String type,
        String source,
        UUID about,
        int version,
        Instant happened,
        int cycle,
        String channel,
        Placement placement,
        boolean response,
        Matter matter,
        Elapsed timing,
        Outcome outcome,
        Particulars particulars,
        String person,
        Money amount,
        CalendarVersion calendar)
        implements FactBuilder.With {

    /**
     * What kind of complaint and whose; empty codes where a message does not say.
     *
     * @param category code
     * @param severity code
     * @param department code of the one that has it from then on; of a cause, where it lies
     */
    public record Placement(String category, String severity, String department) {
        static final Placement UNSAID = new Placement("", "", "");
    }

    /**
     * What went wrong with what; empty where a message does not say.
     *
     * @param product name of the product
     * @param rootCause code
     */
    public record Matter(String product, String rootCause) {
        static final Matter UNSAID = new Matter("", "");
    }

    /**
     * A clock of a complaint's cycle.
     *
     * @param metric code of what is timed; empty where a message is about no clock
     * @param subject what it is about where there may be several of the metric, such as a task; empty where there is one
     * @param elapsedSeconds how long it took, as far as that counts; {@link #UNSAID_SECONDS} where a message does not say
     * @param due when it comes due; {@link #UNSAID_TIME} where a message does not say
     * @param stopped when what it waits for was done; {@link #UNSAID_TIME} where a message does not say
     * @param takenOver whether a message says that its complaint was on its way before it came in
     */
    public record Elapsed(
            String metric, String subject, long elapsedSeconds, Instant due, Instant stopped, boolean takenOver) {
        public static final long UNSAID_SECONDS = -1;
        public static final Instant UNSAID_TIME = Instant.EPOCH;

        static final Elapsed UNSAID = new Elapsed("", "", UNSAID_SECONDS);

        /** Of a message that says of no time when it comes due, or was done. */
        public Elapsed(String metric, String subject, long elapsedSeconds) {
            this(metric, subject, elapsedSeconds, UNSAID_TIME, UNSAID_TIME, false);
        }

        public Elapsed comingDue(Instant its) {
            return new Elapsed(metric, subject, elapsedSeconds, its, stopped, takenOver);
        }

        public Elapsed stopped(Instant at) {
            return new Elapsed(metric, subject, elapsedSeconds, due, at, takenOver);
        }

        public Elapsed takenOver(boolean its) {
            return new Elapsed(metric, subject, elapsedSeconds, due, stopped, its);
        }
    }

    /**
     * How it went; empty where a message does not say.
     *
     * @param code result of an attempt, reason of an end or of a reopening, kind of feedback, decision on a dispute
     * @param trigger code of what brought it about
     */
    public record Outcome(String code, String trigger) {
        static final Outcome UNSAID = new Outcome("", "");
    }

    /**
     * What else a message says of the complaint; empty where it does not.
     *
     * @param number that people know it by
     * @param nature code: valid or communicative
     * @param batch of the product
     * @param outlet where it happened
     * @param equipment that was at work
     */
    public record Particulars(String number, String nature, String batch, String outlet, String equipment) {
        static final Particulars UNSAID = new Particulars("", "", "", "", "");
    }

    /**
     * A sum of money.
     *
     * @param minor in the smallest unit of the currency
     * @param currency ISO 4217; empty where a message tells of no sum
     */
    public record Money(long minor, String currency) {
        static final Money NONE = new Money(0, "");
    }

    /**
     * A version of a calendar.
     *
     * @param code empty where a message tells of no calendar
     * @param version from 1 on
     */
    public record CalendarVersion(String code, int version) {
        public static final CalendarVersion UNSAID = new CalendarVersion("", 0);
    }

    /** A message of which only the envelope matters so far. */
    public static Fact of(String topic, String type, String source, UUID about, int version, Instant happened) {
        return new Fact(
                topic,
                type,
                source,
                about,
                version,
                happened,
                0,
                "",
                Placement.UNSAID,
                false,
                Matter.UNSAID,
                Elapsed.UNSAID,
                Outcome.UNSAID,
                Particulars.UNSAID,
                "",
                Money.NONE,
                CalendarVersion.UNSAID);
    }

    public Fact at(Instant its) {
        return withHappened(its);
    }

    public Fact in(int its) {
        return withCycle(its);
    }

    public Fact through(String its) {
        return withChannel(its);
    }

    public Fact placed(Placement its) {
        return withPlacement(its);
    }

    public Fact responding(boolean its) {
        return withResponse(its);
    }

    public Fact on(Matter its) {
        return withMatter(its);
    }

    public Fact timed(Elapsed its) {
        return withTiming(its);
    }

    public Fact knownBy(Particulars its) {
        return withParticulars(its);
    }

    public Fact by(String its) {
        return withPerson(its);
    }

    public Fact costing(Money its) {
        return withAmount(its);
    }

    public Fact countedBy(CalendarVersion its) {
        return withCalendar(its);
    }

    public Fact ending(String code, String trigger) {
        return withOutcome(new Outcome(code, trigger));
    }
}
