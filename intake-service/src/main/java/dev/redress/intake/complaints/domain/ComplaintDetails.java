package dev.redress.intake.complaints.domain;

import dev.redress.chassis.privacy.domain.Known;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A complaint as it was handed in, with the customer's own words. Empty texts are unknown.
 *
 * @param occurredAt when it happened; null when not said
 * @param expectedBy when the customer expects a solution; null when not said
 * @param complainant in which capacity somebody complains
 * @param particulars what whoever looks into it asks first
 */
@RecordBuilder
public record ComplaintDetails(
        Reception reception,
        Customer customer,
        Product product,
        Statement statement,
        Instant occurredAt,
        Instant expectedBy,
        Complainant complainant,
        Particulars particulars)
        implements ComplaintDetailsBuilder.With {

    /**
     * What others may know.
     *
     * @param customerRef pseudonym of the customer
     * @param externalId what the sender calls the complaint
     * @param masking makes what masks texts, and in them what is known to identify the customer
     */
    public Disclosure disclosed(String customerRef, String externalId, Function<Known, UnaryOperator<String>> masking) {
        return maskedBy(masking.apply(known()), customerRef, externalId);
    }

    /** The same, by what masks texts about this customer. */
    public Disclosure maskedBy(UnaryOperator<String> masked, String customerRef, String externalId) {
        return new Disclosure(
                customerRef,
                statement.masked(masked),
                product.masked(masked),
                particulars.masked(masked),
                masked.apply(externalId));
    }

    /** Of all that it is about. */
    public List<String> orderNumbers() {
        return Stream.concat(Stream.of(product), particulars.furtherProducts().stream())
                .map(Product::orderNumber)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** What must not appear in a text that others read: of the customer, and of who speaks for them. */
    public Known known() {
        var numbers = Stream.concat(orderNumbers().stream(), Stream.of(complainant.customerNumber()));
        var its = customer.known(numbers);
        var others = complainant.representative().contact().known(Stream.empty());
        return new Known(
                both(its.names(), others.names()),
                both(its.phones(), others.phones()),
                both(its.emails(), others.emails()),
                its.numbers());
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The details of the complaint with which the same customer comes back about the same thing. */
    public ComplaintDetails renewed(Renewal it) {
        var now = new Reception(it.channel(), it.takenBy(), it.cameBackAt(), reception.confidential());
        return with().reception(now)
                .statement(new Statement(it.words(), ""))
                .occurredAt(null)
                .expectedBy(null)
                .particulars(particulars.renewed())
                .build();
    }

    /** Of a customer of whom nothing is known any more, in the words that others were told. */
    ComplaintDetails erased(Disclosure told) {
        return with().customer(customer.erased())
                .product(told.product())
                .statement(told.statement())
                .complainant(new Complainant(complainant.kind(), "", Complainant.Representative.NONE))
                .particulars(told.particulars())
                .build();
    }

    /** Taken down by who typed it, where the form names nobody. */
    public ComplaintDetails recordedBy(String recorder) {
        if (!reception.takenBy().isEmpty()) {
            return this;
        }
        var taken = new Reception(reception.channel(), recorder, reception.receivedAt(), reception.confidential());
        return withReception(taken);
    }

    /** Each field that can be put right, by its path, as text. */
    public Map<String, String> fields() {
        var all = new LinkedHashMap<String, String>();
        all.put("channel", reception.channel().name());
        all.put("takenBy", reception.takenBy());
        all.put("confidential", Boolean.toString(reception.confidential()));
        all.put("narrative", statement.narrative());
        all.put("expectedOutcome", statement.expectedOutcome());
        all.put("occurredAt", text(occurredAt));
        all.put("expectedBy", text(expectedBy));
        all.put("phenomenon", particulars.phenomenon());
        all.put("outlet", particulars.outlet());
        all.put("equipment", particulars.equipment());
        all.put("usedBefore", particulars.usedBefore());
        all.put("regulatorReference", particulars.regulatorReference());
        customer.fields().forEach((name, value) -> all.put("customer." + name, value));
        all.put("product.name", product.name());
        all.put("product.model", product.model());
        all.put("product.batch", product.batch());
        all.put("product.producedOn", text(product.producedOn()));
        all.put("product.orderNumber", product.orderNumber());
        all.put("product.inUseSince", text(product.inUseSince()));
        return all;
    }

    private static String text(Object it) {
        return it == null ? "" : it.toString();
    }
}
