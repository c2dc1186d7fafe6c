package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.domain.Case;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What came of a step on many cases. */
@Schema(name = "ManyCases")
record ReassignmentView(
        @Schema(description = "One for each case, in the order asked")
        List<One> items,

        @Schema(description = "How many took the step") long done) {

    static ReassignmentView of(List<One> items) {
        return new ReassignmentView(items, items.stream().filter(One::done).count());
    }

    @Schema(name = "OneOfMany")
    record One(
            String complaintId,
            boolean done,

            @Schema(description = "Version of the case after it; absent when it was not done")
            Integer version,

            @Schema(description = "Code of the problem; absent when it was done")
            String code,

            @Schema(description = "Why it was not done") String detail) {
        static One done(Case it) {
            return new One(it.complaintId(), true, it.version(), null, null);
        }

        static One refused(String id, Problem why) {
            return new One(id, false, null, "resolution:" + why.reason(), why.getMessage());
        }
    }
}
