package dev.redress.intake.complaints;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm.CustomerForm;
import dev.redress.intake.complaints.ComplaintForm.ProductForm;
import dev.redress.intake.complaints.ComplaintForm.RepresentativeForm;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The form of a page, read as the complaint form that every door has. A page need not have all of its fields. */
public final class PageForm {
    /** By the path of a field of the complaint form, what the page calls it. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("channel", "channel"),
            Map.entry("complainant", "complainant"),
            Map.entry("customer", "name"),
            Map.entry("customer.name", "name"),
            Map.entry("customer.phone", "phone"),
            Map.entry("customer.email", "email"),
            Map.entry("customer.company", "company"),
            Map.entry("customer.address", "address"),
            Map.entry("representative", "speaker"),
            Map.entry("representative.name", "speaker"),
            Map.entry("representative.phone", "speakerPhone"),
            Map.entry("representative.relation", "relation"),
            Map.entry("product.name", "product"),
            Map.entry("product.model", "model"),
            Map.entry("product.batch", "batch"),
            Map.entry("product.orderNumber", "order"),
            Map.entry("phenomenon", "phenomenon"),
            Map.entry("outlet", "outlet"),
            Map.entry("equipment", "equipment"),
            Map.entry("usedBefore", "usedBefore"),
            Map.entry("regulatorReference", "regulator"),
            Map.entry("narrative", "narrative"),
            Map.entry("expectedOutcome", "wish"));

    private static final int LONGEST_KEY = 64;

    private final FilledForm sent;

    public PageForm(FilledForm sent) {
        this.sent = sent;
    }

    /** With the channel that is chosen on it, and the language that follows from the words. */
    public ComplaintForm read() {
        return read(said("channel"), null);
    }

    /**
     * From a page of which it is known how it comes and in which language.
     *
     * @param language BCP 47; null for that of the words
     */
    public ComplaintForm read(String channel, String language) {
        return ComplaintFormBuilder.builder()
                .channel(channel)
                .complainant(said("complainant"))
                .customer(new CustomerForm(
                        said("name"), said("phone"), said("email"), said("company"), said("address"), language, null))
                .representative(representative())
                .product(new ProductForm(said("product"), said("model"), said("batch"), null, said("order"), null))
                .phenomenon(said("phenomenon"))
                .outlet(said("outlet"))
                .equipment(said("equipment"))
                .usedBefore(said("usedBefore"))
                .regulatorReference(said("regulator"))
                .narrative(said("narrative"))
                .expectedOutcome(said("wish"))
                .confidential(sent.get("confidential").equals("on") ? Boolean.TRUE : null)
                .build();
    }

    private RepresentativeForm representative() {
        return Stream.of("speaker", "speakerPhone", "relation").allMatch(it -> said(it) == null)
                ? null
                : new RepresentativeForm(said("speaker"), said("speakerPhone"), null, said("relation"));
    }

    private String said(String field) {
        var words = sent.words(field);
        return words.isEmpty() ? null : words;
    }

    /** What the page calls a field of the complaint form. */
    public static String field(String path) {
        return FIELDS.getOrDefault(path, "narrative");
    }

    /** What is wrong with a field, in words for whoever filled it in. */
    public record Slip(String field, String words) {

        /** @param page before the label of a field among the words: {@code desk.} */
        public static Slip of(FieldProblem it, String page, Wording wording) {
            var field = PageForm.field(it.field());
            return new Slip(
                    field,
                    wording.say(
                            "desk.wrong", wording.say(page + field), wording.find("wrong." + it.code(), it.message())));
        }
    }

    /** What whoever made the page put into it, so that sent twice it is taken once; empty without one. */
    public String key() {
        var key = sent.words("key");
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /** All fields with what was sent, for the page that is shown again. */
    public Map<String, String> values() {
        var values = new HashMap<String, String>();
        FIELDS.values().forEach(it -> values.put(it, sent.get(it)));
        values.put("confidential", sent.get("confidential"));
        return values;
    }
}
