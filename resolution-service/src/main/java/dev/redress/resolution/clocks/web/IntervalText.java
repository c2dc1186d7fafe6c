package dev.redress.resolution.clocks.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.redress.resolution.clocks.domain.Interval;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Opening hours as people write them, such as 09:00-12:00. */
@JsonComponent
final class IntervalText extends JsonSerializer<Interval> {

    @Override
    public void serialize(Interval it, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(it.toString());
    }
}
