package dev.redress.intake.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.domain.Channel;
import dev.redress.intake.domain.Customer;
import dev.redress.intake.domain.Form;
import dev.redress.intake.domain.Product;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks a form and reads it as the domain's; the same for every door. */
public final class FormReader {
    private static final List<String> CHANNELS =
            Stream.of(Channel.values()).map(Enum::name).toList();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final ObjectMapper json =
            MessagingConfiguration.wireMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private final Validator validator;
    private final IntakeProperties properties;
    private final Clock clock;

    public FormReader(Validator validator, IntakeProperties properties, Clock clock) {
        this.validator = validator;
        this.properties = properties;
        this.clock = clock;
    }

    /** Everything that is wrong with the form, in the order of its fields; empty when it is fine. */
    public List<FieldProblem> check(ComplaintForm form) {
        var problems = new ArrayList<FieldProblem>();
        if (form.channel() != null && !CHANNELS.contains(form.channel())) {
            problems.add(new FieldProblem("channel", "unreadable", "must be one of " + CHANNELS));
        }
        validator.validate(form).stream()
                .map(FormReader::problem)
                .sorted(java.util.Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::code))
                .forEach(problems::add);
        notInTheFuture("receivedAt", form.receivedAt(), problems);
        notInTheFuture("occurredAt", form.occurredAt(), problems);
        return problems;
    }

    private void notInTheFuture(String field, Instant time, List<FieldProblem> problems) {
        if (time != null && time.isAfter(clock.instant().plus(properties.clockSkew()))) {
            problems.add(new FieldProblem(field, "in-the-future", "lies in the future"));
        }
    }

    private static FieldProblem problem(ConstraintViolation<ComplaintForm> it) {
        var annotation =
                it.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        var code = annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return new FieldProblem(it.getPropertyPath().toString(), code, it.getMessage());
    }

    /**
     * The form as the domain knows it.
     *
     * @param sourceSystem the system that counts as the sender, empty for a person
     * @param externalId its id there, empty when it has none
     */
    public Form read(ComplaintForm it, String sourceSystem, String externalId) {
        var customer = it.customer() == null
                ? new ComplaintForm.CustomerForm(null, null, null, null, null, null)
                : it.customer();
        var product =
                it.product() == null ? new ComplaintForm.ProductForm(null, null, null, null, null, null) : it.product();
        var narrative = it.narrative().strip();
        return new Form(
                Channel.valueOf(it.channel()),
                new Customer(
                        text(customer.name()),
                        text(customer.phone()),
                        text(customer.email()),
                        text(customer.company()),
                        text(customer.address()),
                        language(text(customer.language()), narrative)),
                new Product(
                        text(product.name()),
                        text(product.model()),
                        text(product.batch()),
                        product.producedOn(),
                        text(product.orderNumber()),
                        product.inUseSince()),
                narrative,
                text(it.expectedOutcome()),
                millis(it.expectedBy()),
                text(it.takenBy()),
                millis(it.occurredAt()),
                it.receivedAt() == null ? clock.instant() : millis(it.receivedAt()),
                Boolean.TRUE.equals(it.confidential()),
                sourceSystem,
                externalId);
    }

    /** SHA-256 of the form as it was sent, whatever the order of its fields; times that we fill in are not part of it. */
    public String fingerprint(ComplaintForm form) {
        try {
            var text = json.writeValueAsString(form);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a form can always be written", e);
        }
    }

    private static String language(String given, String narrative) {
        if (!given.isEmpty()) {
            return given;
        }
        return CHINESE.matcher(narrative).find() ? "zh" : "en";
    }

    private static String text(String it) {
        return it == null ? "" : it.strip();
    }

    private static Instant millis(Instant it) {
        return it == null ? null : Instant.ofEpochMilli(it.toEpochMilli());
    }
}
