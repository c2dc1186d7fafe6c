package dev.redress.resolution.inbound;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.domain.Case;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What came of a step on many cases. */
@Schema(name = "ManyCases")
record ManyAnswer(
        @Schema(description = "One for each case, in the order asked")
        List<One> items,

        @Schema(description = "How many took the step") long done) {

    static ManyAnswer of(List<One> items) {
        return new ManyAnswer(items, items.stream().filter(One::done).count());
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
