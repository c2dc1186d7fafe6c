package dev.redress.resolution.agreements.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.agreements.print.AgreementDocuments;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Cycle;
import dev.redress.resolution.casework.domain.Proposal;
import dev.redress.resolution.casework.web.CaseView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was offered and agreed, as a document. */
@RestController
@RequestMapping("/cases/{id}")
@Tag(name = "Agreement", description = "The offer or agreement as a document, and its check")
final class AgreementController {
    private static final String CYCLE =
            "the round of handling in which it was worded, from 1; the newest when left out";
    private static final String ROUND = "which proposal of the cycle it words, from 1; the newest when left out";
    private static final String OFFER = "which wording of the proposal it is, from 1; the newest when left out";

    private final CaseService desk;
    private final AgreementDocuments papers;

    AgreementController(CaseService desk, AgreementDocuments papers) {
        this.desk = desk;
        this.papers = papers;
    }

    private enum Format {
        html,
        pdf,
        text
    }

    /** An offer with the proposal that it words. */
    private record Wording(int cycle, Proposal proposal, Proposal.Offer offer) {}

    @GetMapping("/agreement")
    @Operation(
            summary = "The agreement as a document",
            description =
                    "The newest wording, or the one that cycle, round and offer name. html (to read and print), pdf, or"
                            + " text: the canonical text that the SHA-256 is of. 404 resolution:not-found when nothing was offered.")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> agreement(
            @PathVariable String id,
            @Parameter(description = "as what it is wanted") @RequestParam(defaultValue = "html") Format format,
            @Parameter(description = CYCLE) @RequestParam(required = false) @Positive Integer cycle,
            @Parameter(description = ROUND) @RequestParam(required = false) @Positive Integer round,
            @Parameter(description = OFFER) @RequestParam(required = false) @Positive Integer offer) {
        var it = wording(id, cycle, round, offer);
        var agreement = it.offer().agreement();
        var signed = AgreementFiles.signed(it.proposal(), it.offer());
        return switch (format) {
            case pdf -> AgreementFiles.pdf(papers.pdf(agreement, signed));
            case text ->
                ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(bytes(agreement.canonical()));
            case html -> {
                var page = papers.html(agreement, signed);
                yield ResponseEntity.ok().headers(page.headers()).body(bytes(page.html()));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a check of an agreement finds.
     *
     * @param cycle the round of handling in which it was worded, from 1
     * @param round which proposal of the cycle it words, from 1
     * @param offer which wording of the proposal it is, from 1
     * @param hash SHA-256 that was put on record with the offer
     * @param recomputed SHA-256 of the canonical text as it is kept now
     * @param intact whether the two are the same
     * @param matches whether the hash that was asked about is this one; absent when none was
     * @param acceptedAt when the customer accepted this wording; absent when they have not
     * @param way by which way
     * @param reference where the proof lies
     */
    @Schema(name = "AgreementCheck")
    record Check(
            int cycle,
            int round,
            int offer,
            String hash,
            String recomputed,
            boolean intact,
            Boolean matches,
            Instant acceptedAt,
            Proposal.Way way,
            String reference) {}

    @GetMapping("/agreement/verify")
    @Operation(
            summary = "Checks an agreement",
            description =
                    "Hashes the wording anew and compares it with the hash on record, and with the one that is asked"
                            + " about, as on a customer's copy.")
    Check verifyAgreement(
            @PathVariable String id,
            @Parameter(description = "64 hexadecimal digits, as on the copy; none is compared when left out")
                    @RequestParam(required = false)
                    String hash,
            @Parameter(description = CYCLE) @RequestParam(required = false) @Positive Integer cycle,
            @Parameter(description = ROUND) @RequestParam(required = false) @Positive Integer round,
            @Parameter(description = OFFER) @RequestParam(required = false) @Positive Integer offer) {
        if (hash != null && !hash.matches("[0-9a-fA-F]{64}")) {
            throw Problem.invalid("hash", "pattern", "must be 64 hexadecimal digits");
        }
        var it = wording(id, cycle, round, offer);
        var kept = it.offer().hash();
        var recomputed = it.offer().agreement().hash();
        var signed = AgreementFiles.signed(it.proposal(), it.offer());
        return new Check(
                it.cycle(),
                it.proposal().round(),
                it.offer().number(),
                kept,
                recomputed,
                kept.equals(recomputed),
                hash == null ? null : hash.equalsIgnoreCase(kept),
                signed == null ? null : signed.at(),
                signed == null ? null : it.proposal().answer().way(),
                signed == null ? null : CaseView.orAbsent(signed.reference()));
    }

    private Case find(String id) {
        return desk.find(id).orElseThrow(() -> Problem.notFound("there is no case " + id));
    }

    private Wording wording(String id, Integer cycle, Integer round, Integer offer) {
        return find(id).cycles().stream()
                .filter(each -> cycle == null || each.number() == cycle)
                .sorted(Comparator.comparing(Cycle::number).reversed())
                .flatMap(each -> each.proposals().stream()
                        .filter(proposal -> round == null || proposal.round() == round)
                        .sorted(Comparator.comparing(Proposal::round).reversed())
                        .flatMap(proposal -> proposal.offers().stream()
                                .filter(it -> offer == null || it.number() == offer)
                                .sorted(Comparator.comparing(Proposal.Offer::number)
                                        .reversed())
                                .map(it -> new Wording(each.number(), proposal, it))))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("nothing was offered"));
    }
}
