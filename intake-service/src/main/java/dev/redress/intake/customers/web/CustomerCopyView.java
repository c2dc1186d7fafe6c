package dev.redress.intake.customers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.customers.CustomerCopies;
import dev.redress.intake.customers.domain.CopySection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A customer's copy: all that is held about them.
 *
 * @param customerRef pseudonym by which the customer is called
 * @param at when this was held
 * @param sections who they are, and each complaint with all that was said and done of it, in this order
 */
@Schema(name = "CustomerCopy")
record CustomerCopyView(String customerRef, Instant at, List<SectionView> sections) {

    /**
     * A part of it.
     *
     * @param kind what it is about
     * @param number of the complaint, for people; absent when it is about none
     * @param at when it was said, done or decided; absent of what has no time
     * @param fields what is held, by its name on the form or in the API; absent when nothing is
     */
    @Schema(name = "CustomerCopySection")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SectionView(CopySection.Kind kind, String number, Instant at, Map<String, String> fields) {
        static SectionView of(CopySection it) {
            return new SectionView(it.kind(), it.number(), it.at(), it.fields());
        }
    }

    static CustomerCopyView of(CustomerCopies.Copy it) {
        return new CustomerCopyView(
                it.customerRef(),
                it.at(),
                it.sections().stream().map(SectionView::of).toList());
    }
}
