package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.domain.Case;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What came of a step on many cases.
 *
 * @param items one for each case, in the order asked
 * @param done how many took the step
 */
@Schema(name = "ManyCases")
record ReassignmentView(List<One> items, long done) {

    static ReassignmentView of(List<One> items) {
        return new ReassignmentView(items, items.stream().filter(One::done).count());
    }

    /**
     * What came of the step on one case.
     *
     * @param complaintId id of the complaint whose case it is
     * @param done whether it took the step
     * @param version version of the case after it; absent when it was not done
     * @param code code of the problem; absent when it was done
     * @param detail why it was not done
     */
    @Schema(name = "OneOfMany")
    record One(String complaintId, boolean done, Integer version, String code, String detail) {
        static One done(Case it) {
            return new One(it.complaintId(), true, it.version(), null, null);
        }

        static One refused(String id, Problem why) {
            return new One(id, false, null, "resolution:" + why.reason(), why.getMessage());
        }
    }
}
