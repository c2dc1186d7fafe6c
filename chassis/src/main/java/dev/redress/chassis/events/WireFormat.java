package dev.redress.chassis.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.redress.chassis.bounds.BoundsProperties;
import java.time.Instant;

/** How the data of events is written and read. */
public final class WireFormat {
    private WireFormat() {}

    /**
     * A new mapper for JSON on the wire: absent fields are left out, times are ISO 8601 in UTC with milliseconds, and what we
     * do not know is not our business. In everything else it reads as strictly as {@link StrictJson}.
     */
    public static ObjectMapper mapper() {
        var times = new SimpleModule().addSerializer(Instant.class, new InstantMillis());
        var mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module(), times, IsoTimes.unbounded())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .build();
        return StrictJson.harden(mapper, BoundsProperties.defaults());
    }
}
