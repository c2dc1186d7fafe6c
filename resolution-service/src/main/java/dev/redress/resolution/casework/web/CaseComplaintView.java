package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Complaint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What the front desk took down.
 *
 * @param number number for people; its last character is a check digit
 * @param follows the earlier complaint with which the customer came back; absent for those that follow none
 * @param channel how the customer reached the company
 * @param customerRef pseudonym of the customer
 * @param language language in which to answer, BCP 47
 * @param product what it is about, when it is about a product
 * @param narrative what happened, masked
 * @param expectedOutcome what the customer wishes, masked
 * @param expectedBy by when the customer expects it
 * @param confidential whether the customer asks for confidential handling
 */
@Schema(name = "ComplaintFacts")
record CaseComplaintView(
        String number,
        EarlierComplaintView follows,
        Channel channel,
        String customerRef,
        String language,
        ProductView product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        boolean confidential) {
    static CaseComplaintView of(Complaint it) {
        return new CaseComplaintView(
                it.number(),
                CaseView.known(it.follows(), EarlierComplaintView::of),
                it.channel(),
                it.customerRef(),
                it.language(),
                it.product().equals(Complaint.Product.UNKNOWN) ? null : ProductView.of(it.product()),
                it.narrative(),
                CaseView.orAbsent(it.expectedOutcome()),
                it.expectedBy(),
                it.confidential());
    }
}
