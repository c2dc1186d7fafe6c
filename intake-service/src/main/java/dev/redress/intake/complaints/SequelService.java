package dev.redress.intake.complaints;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Decided;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.LaterWord;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Speaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What may be done with a complaint after it was entered: something is added, what was written down is put right and looked
 * at again, and the customer withdraws it. What others were told is amended by what they are told then.
 */
public final class SequelService {
    private static final Logger LOGGER = LoggerFactory.getLogger(SequelService.class);

    private final AggregateRepository<Complaint, IntakeEvent> complaints;
    private final FormReader forms;
    private final Pseudonymizer pseudonymizer;
    private final Duration clockSkew;
    private final Clock clock;

    SequelService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            FormReader forms,
            Pseudonymizer pseudonymizer,
            Duration clockSkew,
            Clock clock) {
        this.complaints = complaints;
        this.forms = forms;
        this.pseudonymizer = pseudonymizer;
        this.clockSkew = clockSkew;
        this.clock = clock;
    }

    /** Adds something to a complaint. */
    public AmendmentResult amend(String complaintId, String amendmentId, SaidLater said) {
        return joined(submitAmendment(complaintId, amendmentId, said));
    }

    /** The customer withdraws a complaint: whoever is at work on it hears of it, and its case ends. */
    public Decided<Complaint> withdraw(String complaintId, SaidLater said) {
        return logged(joined(submitWithdrawal(complaintId, said)), "complaint withdrawn");
    }

    /** As {@link #amend}, without waiting. */
    public CompletableFuture<AmendmentResult> submitAmendment(String complaintId, String amendmentId, SaidLater said) {
        return submit(complaintId, said, (it, word) -> it.sequelDecisions().amend(amendmentId, word))
                .thenCompose(it -> it.state().sequel().amendment(amendmentId).isPresent()
                        ? CompletableFuture.completedFuture(added(it.state(), amendmentId, it))
                        : submitToMaster(it.state(), amendmentId, said));
    }

    /** Of a complaint that is handled with another one, that one hears. */
    private CompletableFuture<AmendmentResult> submitToMaster(Complaint asked, String amendmentId, SaidLater said) {
        var word = word(asked, said, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var master = asked.mergers().into().master().id();
        return complaints
                .decide(master, said.causationId(), it -> {
                    var masked = pseudonymizer.words(it.registration().details(), it, word.masked());
                    return it.sequelDecisions()
                            .amend(amendmentId, word.masked(masked).erased(), asked.name());
                })
                .thenApply(it -> added(asked, amendmentId, it));
    }

    private static AmendmentResult added(Complaint asked, String amendmentId, Decided<Complaint> it) {
        var amendment = logged(it, "complaint amended").state().sequel().amendment(amendmentId);
        return new AmendmentResult(asked, it.state(), amendment.orElseThrow(), it.changed());
    }

    /** As {@link #withdraw}, without waiting. */
    public CompletableFuture<Decided<Complaint>> submitWithdrawal(String complaintId, SaidLater said) {
        return submit(complaintId, said, (it, word) -> it.sequelDecisions().withdraw(word));
    }

    private CompletableFuture<Decided<Complaint>> submit(
            String complaintId, SaidLater said, BiFunction<Complaint, LaterWord, List<IntakeEvent>> decide) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return complaints.decide(complaintId, said.causationId(), it -> decide.apply(it, word(it, said, now)));
    }

    private LaterWord word(Complaint it, SaidLater said, Instant now) {
        var decisions = it.sequelDecisions();
        var details = it.registration().details();
        var words = Blank.strip(said.words());
        var at = said.saidAt() == null ? now : said.saidAt().truncatedTo(ChronoUnit.MILLIS);
        decisions.requireTime(at, now, clockSkew);
        return new LaterWord(
                said.from() == null ? Speaker.CUSTOMER : said.from(),
                said.channel() == null ? details.reception().channel() : said.channel(),
                words,
                pseudonymizer.words(details, it, words),
                said.system(),
                at.isBefore(now) ? new Stamp(said.by(), at, now) : new Stamp(said.by(), now));
    }

    /** Everything that is wrong with what another system hands in, in the order of its fields. */
    public List<FieldProblem> check(Object form) {
        return forms.violations(form);
    }

    /** Everything that is wrong with a correction, in the order of its fields; empty when it can be made. */
    public List<FieldProblem> check(CorrectionForm correction, String recorder) {
        return forms.check(correction, recorder);
    }

    /** Puts right what was written down; what is right already is no change. */
    public Decided<Complaint> correct(String complaintId, CorrectionForm correction, String by, String causationId) {
        var stamp = new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var decided = joined(complaints.decide(complaintId, causationId, it -> {
            var decisions = it.sequelDecisions();
            var details = forms.read(correction, it.registration().details());
            return decisions.correct(
                    details,
                    pseudonymizer.disclose(details, it),
                    pseudonymizer.words(details, it, Blank.strip(correction.reason())),
                    stamp);
        }));
        return logged(decided, "complaint corrected");
    }

    /** Somebody else looks again at a correction, and finds it right. */
    public Decided<Complaint> review(String complaintId, int correction, String by, String causationId) {
        var stamp = new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return joined(complaints.decide(
                complaintId, causationId, it -> it.sequelDecisions().review(correction, stamp)));
    }

    /** One page of the complaints whose corrections match, the one corrected last first. */
    public Page<Complaint> corrected(CorrectionSearch search, Paging paging) {
        var which = Where.all()
                .has(CorrectionPaths.CORRECTED_AT)
                .is(CorrectionPaths.TO_REVIEW, search.toReview())
                .any(CorrectionPaths.BY, search.by())
                .any(CorrectionPaths.FIELD, search.field())
                .before(CorrectionPaths.CORRECTED_AT, search.to());
        if (search.from() != null) {
            which = which.from(CorrectionPaths.CORRECTED_AT, search.from());
        }
        var order = Sorts.orderBy(Sorts.descending(CorrectionPaths.CORRECTED_AT), Sorts.ascending("_id"));
        return AggregatePages.of(complaints, which, order, paging);
    }

    /** The id of the complaint that another system calls so; there need not be one. */
    public String idOf(ExternalReference reference) {
        return Ids.derived(Origin.identityOf(reference).toArray(String[]::new)).toString();
    }

    /** The complaint that another system calls so. */
    public Optional<Complaint> find(ExternalReference reference) {
        return complaints.find(idOf(reference)).filter(Complaint::registered);
    }

    private static Decided<Complaint> logged(Decided<Complaint> decided, String what) {
        if (decided.changed()) {
            LOGGER.atInfo().addKeyValue("complaintId", decided.state().id()).log(what);
        }
        return decided;
    }

    /** What came of one of many that were handed over together. */
    public static <T> T joined(CompletableFuture<T> settling) {
        try {
            return settling.join();
        } catch (CompletionException e) {
            throw AggregateRepository.reason(e);
        }
    }
}
