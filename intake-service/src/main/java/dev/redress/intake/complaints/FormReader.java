package dev.redress.intake.complaints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complainant;
import dev.redress.intake.complaints.domain.Complainant.Representative;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.complaints.domain.Particulars;
import dev.redress.intake.complaints.domain.Product;
import dev.redress.intake.complaints.domain.Reception;
import dev.redress.intake.complaints.domain.Statement;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks a form and reads it as the domain's; the same for every door. */
final class FormReader {
    private static final List<String> CHANNELS =
            Stream.of(Channel.values()).map(Enum::name).toList();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final ComplaintForm.CustomerForm NO_CUSTOMER =
            new ComplaintForm.CustomerForm(null, null, null, null, null, null, null);
    private static final ComplaintForm.RepresentativeForm NOBODY =
            new ComplaintForm.RepresentativeForm(null, null, null, null);
    private static final List<String> KINDS =
            Stream.of(Complainant.Kind.values()).map(Enum::name).toList();
    private static final ComplaintForm.ProductForm NO_PRODUCT =
            new ComplaintForm.ProductForm(null, null, null, null, null, null);

    private final ObjectMapper json = WireFormat.mapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private final Validator validator;
    private final Bounds bounds;
    private final Predicate<String> worksHere;
    private final Duration clockSkew;
    private final Clock clock;

    /** @param worksHere whether there may be a colleague of this code */
    FormReader(Validator validator, Bounds bounds, Predicate<String> worksHere, Duration clockSkew, Clock clock) {
        this.validator = validator;
        this.bounds = bounds;
        this.worksHere = worksHere;
        this.clockSkew = clockSkew;
        this.clock = clock;
    }

    /**
     * Everything that is wrong with the form, in the order of its fields; empty when it is fine.
     *
     * @param recorder who typed it, and so is known to be; empty when nobody did
     */
    List<FieldProblem> check(ComplaintForm form, String recorder) {
        var problems = new ArrayList<FieldProblem>();
        if (form.channel() != null && !CHANNELS.contains(form.channel())) {
            problems.add(new FieldProblem("channel", "unreadable", "must be one of " + CHANNELS));
        }
        var kind = form.complainant() == null ? "" : form.complainant();
        if (form.complainant() != null && !KINDS.contains(kind)) {
            problems.add(new FieldProblem("complainant", "unreadable", "must be one of " + KINDS));
        }
        problems.addAll(violations(form));
        outOfRange("receivedAt", form.receivedAt(), bounds::fault, problems);
        outOfRange("occurredAt", form.occurredAt(), bounds::fault, problems);
        outOfRange("expectedBy", form.expectedBy(), bounds::fault, problems);
        if (form.product() != null) {
            outOfRange("product.producedOn", form.product().producedOn(), bounds::fault, problems);
            outOfRange("product.inUseSince", form.product().inUseSince(), bounds::fault, problems);
        }
        notInTheFuture("receivedAt", form.receivedAt(), problems);
        notInTheFuture("occurredAt", form.occurredAt(), problems);
        contradictions(form, kind, problems);
        var taker = Blank.strip(form.takenBy());
        if (problems.stream().noneMatch(it -> it.field().equals("takenBy"))
                && !taker.isEmpty()
                && !taker.equals(recorder)
                && !worksHere.test(taker)) {
            problems.add(new FieldProblem("takenBy", "unknown", "nobody who works here has the code " + taker));
        }
        return problems;
    }

    private static void contradictions(ComplaintForm form, String kind, List<FieldProblem> problems) {
        var known = !representative(form).unknown();
        if (kind.equals(Complainant.Kind.REPRESENTATIVE.name()) && !known) {
            problems.add(new FieldProblem(
                    "representative", "required", "name, phone or email must tell who speaks for the customer"));
        }
        if (known
                && (kind.equals(Complainant.Kind.CUSTOMER.name()) || kind.equals(Complainant.Kind.ANONYMOUS.name()))) {
            problems.add(new FieldProblem("representative", "contradicts", "complainant says " + kind));
        }
        var customer = customer(form.customer() == null ? NO_CUSTOMER : form.customer(), "");
        var number = form.customer() == null ? "" : Blank.strip(form.customer().customerNumber());
        var said = Stream.of(
                        customer.name(),
                        customer.phone(),
                        customer.email(),
                        customer.company(),
                        customer.address(),
                        number)
                .anyMatch(it -> !it.isEmpty());
        if (said && kind.equals(Complainant.Kind.ANONYMOUS.name())) {
            problems.add(new FieldProblem("customer", "contradicts", "complainant says ANONYMOUS"));
        }
    }

    /** The same for what is put right of a complaint; only what is named is checked. */
    List<FieldProblem> check(CorrectionForm correction, String recorder) {
        var problems = check(correction.form(), recorder);
        violations(correction).stream()
                .filter(it -> it.field().equals("reason"))
                .forEach(problems::add);
        return problems;
    }

    /** What a form violates of what its fields say. */
    List<FieldProblem> violations(Object form) {
        return validator.validate(form).stream()
                .map(FieldProblem::of)
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::code))
                .toList();
    }

    /** What came as JSON was read within the bounds; what came in a file was not. */
    private static <T> void outOfRange(
            String field, T value, Function<T, Optional<String>> fault, List<FieldProblem> problems) {
        Optional.ofNullable(value)
                .flatMap(fault)
                .ifPresent(it -> problems.add(new FieldProblem(field, "out-of-range", it)));
    }

    private void notInTheFuture(String field, Instant time, List<FieldProblem> problems) {
        if (time != null && time.isAfter(clock.instant().plus(clockSkew))) {
            problems.add(new FieldProblem(field, "in-the-future", "lies in the future"));
        }
    }

    /** A form that was checked, as the domain knows it; what is absent is empty. */
    ComplaintDetails read(ComplaintForm it) {
        var narrative = Blank.strip(it.narrative());
        return new ComplaintDetails(
                new Reception(
                        Channel.valueOf(it.channel()),
                        Blank.strip(it.takenBy()),
                        it.receivedAt() == null ? clock.instant() : millis(it.receivedAt()),
                        Boolean.TRUE.equals(it.confidential())),
                customer(it.customer() == null ? NO_CUSTOMER : it.customer(), narrative),
                product(it.product() == null ? NO_PRODUCT : it.product()),
                new Statement(narrative, Blank.strip(it.expectedOutcome())),
                millis(it.occurredAt()),
                millis(it.expectedBy()),
                complainant(it),
                particulars(it));
    }

    private static Complainant complainant(ComplaintForm it) {
        var representative = representative(it);
        var told = representative.unknown() ? Complainant.Kind.CUSTOMER : Complainant.Kind.REPRESENTATIVE;
        return new Complainant(
                it.complainant() == null ? told : Complainant.Kind.valueOf(it.complainant()),
                it.customer() == null ? "" : Blank.strip(it.customer().customerNumber()),
                representative);
    }

    private static Representative representative(ComplaintForm form) {
        var it = form.representative() == null ? NOBODY : form.representative();
        return new Representative(
                Blank.strip(it.name()), Blank.strip(it.phone()), Blank.strip(it.email()), Blank.strip(it.relation()));
    }

    private static Particulars particulars(ComplaintForm it) {
        var further = it.furtherProducts() == null ? List.<ComplaintForm.ProductForm>of() : it.furtherProducts();
        return new Particulars(
                Blank.strip(it.phenomenon()),
                Blank.strip(it.outlet()),
                Blank.strip(it.equipment()),
                Blank.strip(it.usedBefore()),
                Blank.strip(it.regulatorReference()),
                further.stream().map(FormReader::product).toList());
    }

    private static Customer customer(ComplaintForm.CustomerForm it, String narrative) {
        return new Customer(
                Blank.strip(it.name()),
                Blank.strip(it.phone()),
                Blank.strip(it.email()),
                Blank.strip(it.company()),
                Blank.strip(it.address()),
                language(Blank.strip(it.language()), narrative));
    }

    private static Product product(ComplaintForm.ProductForm it) {
        return new Product(
                Blank.strip(it.name()),
                Blank.strip(it.model()),
                Blank.strip(it.batch()),
                it.producedOn(),
                Blank.strip(it.orderNumber()),
                it.inUseSince());
    }

    /** The details of a complaint as they are once they are put right; what cannot be corrected is as it was. */
    ComplaintDetails read(CorrectionForm correction, ComplaintDetails before) {
        var right = read(correction.over(before));
        var particulars = right.particulars();
        return right.with()
                .complainant(before.complainant())
                .particulars(new Particulars(
                        particulars.phenomenon(),
                        particulars.outlet(),
                        particulars.equipment(),
                        particulars.usedBefore(),
                        particulars.regulatorReference(),
                        before.particulars().furtherProducts()))
                .build();
    }

    /** SHA-256 of the form as it was sent, whatever the order of its fields; times that we fill in are not part of it. */
    String fingerprint(ComplaintForm form) {
        try {
            return Sha256.hex(json.writeValueAsString(form));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form can always be written", e);
        }
    }

    private static String language(String given, String narrative) {
        if (!given.isEmpty()) {
            return given;
        }
        return CHINESE.matcher(narrative).find() ? "zh" : "en";
    }

    private static Instant millis(Instant it) {
        return it == null ? null : Instant.ofEpochMilli(it.toEpochMilli());
    }
}
