package dev.redress.analytics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many complaints were received. */
@Schema(description = "How many complaints were received, over all and by group")
record VolumeFigure(
        @Schema(description = "name of the figure", example = "volume")
        String figure,

        @Schema(description = "what it is broken down by", example = "channel")
        String by,

        @Schema(description = Attribution.WORDS, example = "CURRENT")
        Attribution attribution,

        PeriodAnswer period,
        @Schema(description = "when this was answered") Instant asOf,

        @Schema(description = "over all groups; its code is ALL")
        Group total,

        @Schema(
                description =
                        "one for each code that occurs, in order of the codes; NONE holds those that have no code yet,"
                                + " such as complaints that were not triaged; empty when by is none")
        List<Group> groups,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** The complaints of one group. */
    @Schema(name = "VolumeGroup", description = "Complaints of one group")
    record Group(
            @Schema(description = "code of the group", example = "EMAIL")
            String code,

            @Schema(description = "names of the group by language (zh, en), as far as known")
            Map<String, String> names,

            @Schema(description = "complaints received within the period")
            long count) {}
}
