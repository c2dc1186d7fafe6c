package dev.redress.resolution.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What tests start from. */
public final class Given {
    public static final String ID = "01955541-90d3-7a2f-b6c4-1e7d3f8a0c52";
    public static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");
    public static final Duration SKEW = Duration.ofMinutes(1);

    private Given() {}

    public static Instant minute(int number) {
        return RECEIVED.plus(Duration.ofMinutes(number));
    }

    public static Said at(int minute) {
        return new Said("E2011", minute(minute));
    }

    public static Complaint complaint() {
        return new Complaint(
                "26-0000018-1",
                Channel.PHONE,
                "c-1",
                "zh",
                Complaint.Product.UNKNOWN,
                "热水器漏水",
                "",
                null,
                false,
                RECEIVED);
    }

    public static Verdict verdict() {
        return new Verdict(
                Verdict.Nature.VALID,
                null,
                Verdict.Category.EQUIPMENT,
                Verdict.Severity.S3,
                "AFTER_SALES",
                "STANDARD",
                RECEIVED,
                minute(1));
    }

    public static Contact call(boolean reached, int minute) {
        return new Contact(Channel.PHONE, Contact.Direction.OUTBOUND, reached, minute(minute), "", at(minute));
    }

    public static Cause cause(Cause.RootCause root, int minute) {
        return new Cause(root, Cause.Fault.PARTIAL, "", "", at(minute));
    }

    public static Proposal.Solution solution(Remedy.Kind kind) {
        return new Proposal.Solution(
                List.of(new Remedy(kind, 1, null)), "as agreed on the phone", LocalDate.parse("2026-03-06"));
    }

    public static Rejection rejection(int minute) {
        return new Rejection(Rejection.Outcome.NOT_UPHELD, "works as it should", at(minute));
    }

    public static Reopening reopening(int minute) {
        return new Reopening(Reopening.Reason.NOT_SOLVED, "", at(minute));
    }

    public static Closing closing(int minute) {
        return new Closing(Closing.Reason.SATISFIED, at(minute));
    }

    /** A case in a stage, with all that leads there; steps take place in the first hour. */
    public static Case in(Stage stage) {
        return switch (stage) {
            case ASSIGNED -> then(Case.unheard(ID), it -> it.heard(complaint()), it -> it.open(verdict()));
            case CONTACTED -> then(in(Stage.ASSIGNED), it -> it.contact(call(true, 10), SKEW));
            case CAUSE_FOUND -> then(in(Stage.CONTACTED), it -> it.findCause(cause(Cause.RootCause.SUPPLIER, 20)));
            case PROPOSED -> then(in(Stage.CAUSE_FOUND), it -> it.propose(solution(Remedy.Kind.APOLOGY), at(30)));
            case ACCEPTED -> then(in(Stage.PROPOSED), it -> it.accept(Proposal.Evidence.CALL, at(40)));
            case DECLINED -> then(in(Stage.PROPOSED), it -> it.decline("not enough", at(40)));
            case RESOLVED -> then(in(Stage.ACCEPTED), it -> it.resolve(Resolution.Outcome.UPHELD, "done", at(50)));
            case REJECTED -> then(in(Stage.CAUSE_FOUND), it -> it.refuse(rejection(50)));
            case CLOSED -> then(in(Stage.RESOLVED), it -> it.close(1, closing(60)));
        };
    }

    @SafeVarargs
    public static Case then(Case start, Function<Case, List<CaseEvent>>... steps) {
        var it = start;
        for (var step : steps) {
            it = it.after(step.apply(it));
        }
        return it;
    }
}
