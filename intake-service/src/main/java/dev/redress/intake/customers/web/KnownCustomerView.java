package dev.redress.intake.customers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.customers.CustomerService;
import dev.redress.intake.customers.domain.CustomerDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Who a customer is, and what they complained of.
 *
 * @param customerRef pseudonym by which the customer is called
 * @param pseudonyms all that turned out to be theirs, that one first
 * @param name as the customer gives it; absent when not said
 * @param phone phone number as it was written; absent when not said
 * @param dial the number to dial, E.164 with its extension; absent when what was written cannot be dialled
 * @param email e-mail address; absent when not said
 * @param company of business customers; absent when not said
 * @param address where the customer gets letters; absent when not said
 * @param language that the customer speaks, BCP 47
 * @param total how many of the customer's newest 500 complaints whoever asks may see
 * @param open how many of these are not at their end
 * @param complaints the newest first
 * @param held why what is known of the customer must be kept, whoever asks for its erasure; absent when it need not be
 * @param decisions what colleagues corrected, merged, split, held and released, the latest first
 */
@Schema(name = "KnownCustomer")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record KnownCustomerView(
        String customerRef,
        List<String> pseudonyms,
        String name,
        String phone,
        String dial,
        String email,
        String company,
        String address,
        String language,
        int total,
        int open,
        List<CustomerComplaintView> complaints,
        String held,
        List<CustomerDecisionView> decisions) {

    static KnownCustomerView of(CustomerService.Known known, PhoneNumbers phones) {
        var group = known.group();
        var it = group.details();
        return new KnownCustomerView(
                group.ref(),
                group.refs(),
                it.name(),
                it.phone(),
                phones.dialable(it.phone()).orElse(null),
                it.email(),
                it.company(),
                it.address(),
                it.language(),
                known.total(),
                known.open(),
                known.complaints().stream().map(CustomerComplaintView::of).toList(),
                group.hold().map(CustomerDecision::why).orElse(null),
                group.decisions().stream().map(CustomerDecisionView::of).toList());
    }
}
