package dev.redress.intake.complaints.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.complaints.domain.Correction;
import dev.redress.intake.complaints.domain.FieldChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What the front line had written down was put right.
 *
 * @param correction number within the complaint, from 1 on
 * @param changes what was corrected
 * @param reason why, masked
 * @param correctedAt when it was corrected
 * @param by user name of who corrected it
 * @param reviewedAt when somebody else looked at it again; absent until somebody has
 * @param reviewedBy user name of who did; absent likewise
 */
@Schema(name = "Correction")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionView(
        int correction,
        List<CorrectedFieldView> changes,
        String reason,
        Instant correctedAt,
        String by,
        Instant reviewedAt,
        String reviewedBy) {

    /**
     * One field.
     *
     * @param field its path in the complaint form, such as product.model
     * @param before what stood there, empty where nothing did; absent for who may not see the customer
     * @param after what stands there since, empty where nothing does; absent likewise
     */
    @Schema(name = "CorrectedField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CorrectedFieldView(
            @Schema(example = "product.model") String field, String before, String after) {
        static CorrectedFieldView of(FieldChange it, boolean withCustomer) {
            return new CorrectedFieldView(
                    it.field(), withCustomer ? it.before() : null, withCustomer ? it.after() : null);
        }
    }

    static CorrectionView of(Correction it, boolean withCustomer) {
        var review = it.review();
        return new CorrectionView(
                it.number(),
                it.changes().stream()
                        .map(change -> CorrectedFieldView.of(change, withCustomer))
                        .toList(),
                it.reason(),
                it.stamp().at(),
                it.stamp().by(),
                review == null ? null : review.at(),
                review == null ? null : review.by());
    }
}
