package dev.redress.intake.customers.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.customers.CustomerCopies;
import dev.redress.intake.customers.CustomerSearch;
import dev.redress.intake.customers.CustomerService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who calls, and who our customers are. */
@RestController
@RequestMapping("/customers")
@Tag(name = "Customers", description = "Who calls, what they complained of before, what is open, and what was promised")
final class CustomerController {
    private final CustomerService customers;
    private final CustomerCopies copies;
    private final PhoneNumbers phones;
    private final Masking masking;

    CustomerController(CustomerService customers, CustomerCopies copies, PhoneNumbers phones, Masking masking) {
        this.customers = customers;
        this.copies = copies;
        this.phones = phones;
        this.masking = masking;
    }

    @GetMapping
    @Operation(
            summary = "Customers who match, a page at a time: who spoke last the first",
            description =
                    "For whoever takes a call: each with the newest five complaints, what is open and what was promised. Of"
                            + " several parameters all must hold. Who is found by a complaint that one may not see is not"
                            + " found. That a customer is shown is on record before (GET /readings). Who asks for nobody"
                            + " finds nobody: customers are found, and not browsed. An unknown parameter is 400"
                            + " intake:invalid.")
    Page<KnownCustomerView> customers(
            CustomerSearch search,
            Paging paging,
            @Parameter(description = "what the customer is read of for, masked")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    String reason,
            Authentication who) {
        var found = customers.find(search, masking.words(reason), paging, who);
        return found.map(it -> KnownCustomerView.of(it, phones));
    }

    @GetMapping("/{ref}")
    @Operation(
            summary = "A customer, with all complaints a page at a time, the newest first",
            description =
                    "Under any of their pseudonyms. Each complaint has its contacts, promises, notices and surveys, as far as"
                            + " other stages have told. Complaints whose customer one may not see are left out; who has no"
                            + " other is not found. That a customer is shown is on record before (GET /readings).")
    KnownCustomerView customer(
            @PathVariable String ref,
            Paging paging,
            @Parameter(description = "what the customer is read of for, masked")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    String reason,
            Authentication who) {
        return KnownCustomerView.of(customers.find(ref, paging, masking.words(reason), who), phones);
    }

    @GetMapping("/{ref}/export")
    @Operation(
            summary = "A customer's copy: all that is held about them",
            description = "For a customer who asks what is known of them: who they are under all pseudonyms,"
                    + " each complaint in their own words with all that was added and corrected, what became of it,"
                    + " what they were told, and when they were read of. Who of the company did what is left out. That"
                    + " it is given is on record before (GET /readings). A page to print is at"
                    + " /desk/customers/{ref}/copy.")
    CustomerCopyView export(
            @PathVariable String ref,
            @Parameter(description = "who asked for it, and how it was made sure that it is them; masked")
                    @RequestParam
                    @NotBlank
                    @Size(max = 200)
                    String reason,
            Authentication who) {
        return CustomerCopyView.of(copies.of(ref, masking.words(reason), who));
    }

    @PatchMapping("/{ref}")
    @Operation(
            summary = "Corrects what is known of a customer",
            description =
                    "What is left out stays. By whom and why is on record. From then on the customer is found by what is"
                            + " right, and no longer by what was wrong. What the complaints themselves say stays as it"
                            + " came in.")
    KnownCustomerView correct(
            @PathVariable String ref, @RequestBody @Valid CustomerCorrectionRequest body, Authentication who) {
        return KnownCustomerView.of(customers.correct(ref, body::applyTo, masking.words(body.why()), who), phones);
    }

    @PutMapping("/{ref}/hold")
    @Operation(
            summary = "Says that what is known of a customer must be kept",
            description =
                    "For a claim or a procedure: no erasure and no retention takes it away until it is released. By whom and"
                            + " why is on record.")
    KnownCustomerView hold(@PathVariable String ref, @RequestBody @Valid CustomerHoldRequest body, Authentication who) {
        return KnownCustomerView.of(customers.hold(ref, masking.words(body.why()), who), phones);
    }

    @DeleteMapping("/{ref}/hold")
    @Operation(
            summary = "Says that what is known of a customer need not be kept any more",
            description = "By whom and why is on record. 409 intake:not-now when it is not held.")
    KnownCustomerView release(
            @PathVariable String ref,
            @Parameter(description = "why it need not be kept any more; masked")
                    @RequestParam
                    @NotBlank
                    @Size(max = 500)
                    String reason,
            Authentication who) {
        return KnownCustomerView.of(customers.release(ref, masking.words(reason), who), phones);
    }

    @PostMapping("/{ref}/merge")
    @Operation(
            summary = "Says that a customer is another one",
            description =
                    "All pseudonyms stay as they are in events; they lead to one customer from then on. Undone by split."
                            + " 409 intake:not-now when they are one already.")
    KnownCustomerView merge(
            @PathVariable String ref, @RequestBody @Valid CustomerMergeRequest body, Authentication who) {
        return KnownCustomerView.of(customers.merge(ref, body.into(), masking.words(body.why()), who), phones);
    }

    @PostMapping("/{ref}/split")
    @Operation(
            summary = "Says that a pseudonym is of nobody else",
            description =
                    "Of one that was merged, or that was taken for the same by an address: what follows it goes with it."
                            + " 409 intake:not-now when it is nobody else already.")
    KnownCustomerView split(
            @PathVariable String ref, @RequestBody @Valid CustomerSplitRequest body, Authentication who) {
        return KnownCustomerView.of(customers.split(ref, masking.words(body.why()), who), phones);
    }
}
