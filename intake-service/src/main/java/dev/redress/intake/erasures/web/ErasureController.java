package dev.redress.intake.erasures.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.customers.domain.CustomerRefusal;
import dev.redress.intake.erasures.ErasureService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers of whom nothing is to be known any more. */
@RestController
@Tag(name = "Erasures", description = "Customers of whom nothing is known any more, and the receipts that say so")
final class ErasureController {
    private final ErasureService erasures;
    private final Masking masking;
    private final Duration submissionsKept;

    ErasureController(ErasureService erasures, Masking masking, IntakeProperties properties) {
        this.erasures = erasures;
        this.masking = masking;
        this.submissionsKept = properties.receiptRetention();
    }

    @DeleteMapping("/customers/{ref}")
    @Operation(
            summary = "Erases a customer",
            description =
                    "Under all of their pseudonyms: who they are, in the directory and in their complaints, their own words,"
                            + " what was made of them for notices, what was said of readings. What is left of a complaint is"
                            + " what others were told of it (complaint.erased.v1), so no figure changes; nothing can be added"
                            + " to it any more, and nobody is told of it. Who comes back is a new customer. Said twice it is"
                            + " done once: the receipt is the same. 409 intake:held when what is known must be kept.")
    ErasureView erase(
            @PathVariable String ref,
            @Parameter(description = "why: who asked for it, and on which ground; masked")
                    @RequestParam
                    @NotBlank
                    @Size(max = 500)
                    String reason,
            Authentication who) {
        return ErasureView.of(erasures.erase(ref, masking.words(reason), who.getName()), submissionsKept);
    }

    @GetMapping("/erasures")
    @Operation(
            summary = "Receipts of erasures, the newest first, a page at a time",
            description =
                    "They name pseudonyms and complaints, and nobody. An unknown parameter is 400 intake:invalid.")
    Page<ErasureView> erasures(
            @Parameter(description = "pseudonyms of the customers; of all when left out")
                    @RequestParam(defaultValue = "")
                    Set<String> customer,
            Paging paging) {
        return erasures.search(customer, paging).map(it -> ErasureView.of(it, submissionsKept));
    }

    @GetMapping("/erasures/{id}")
    @Operation(
            summary = "A receipt",
            description = "That a customer was erased: by whom, when, why, what and how much.")
    ErasureView erasure(@PathVariable String id) {
        return erasures.find(id)
                .map(it -> ErasureView.of(it, submissionsKept))
                .orElseThrow(() -> CustomerRefusal.noSuch("erased by receipt " + id));
    }
}
