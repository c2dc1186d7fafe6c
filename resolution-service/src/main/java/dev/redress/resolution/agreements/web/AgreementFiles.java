package dev.redress.resolution.agreements.web;

import dev.redress.resolution.agreements.print.Signed;
import dev.redress.resolution.casework.domain.Proposal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Agreements as files. */
final class AgreementFiles {
    private AgreementFiles() {}

    /** How the customer accepted this wording; absent when they have not, or when nothing proves yet that it was they. */
    static Signed signed(Proposal proposal, Proposal.Offer offer) {
        var answer = proposal.answer();
        if (answer == null || !answer.consents() || answer.offer() != offer.number()) {
            return null;
        }
        var way = switch (answer.way()) {
            case LINK -> Signed.Way.LINK;
            case CALL -> Signed.Way.CALL;
            case SCAN -> Signed.Way.SCAN;
            case LINK_BY_HAND -> throw new IllegalStateException("a link that one of us handed out is no signature");
        };
        return new Signed(way, answer.stamp().at(), answer.reference());
    }

    static ResponseEntity<byte[]> pdf(byte[] it) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("agreement.pdf")
                                .build()
                                .toString())
                .body(it);
    }
}
