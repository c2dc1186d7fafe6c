package dev.redress.chassis.mongo;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.CollectionCodecProvider;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.EnumCodecProvider;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.jsr310.InstantCodec;

/**
 * How the records of the domain lie in the store: no class names in them, times as dates with milliseconds, enums as their
 * names, days, durations, zones and decimal numbers as text.
 */
public final class StateCodecs {
    private static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(
                    // A date would be midnight in the zone of whichever machine wrote it.
                    new AsText<>(LocalDate.class, LocalDate::parse),
                    new AsText<>(Duration.class, Duration::parse),
                    new AsText<>(ZoneId.class, ZoneId::of),
                    new AsText<>(BigDecimal.class, BigDecimal::new),
                    new InstantCodec(),
                    new UuidCodec(UuidRepresentation.JAVA_LEGACY)),
            CodecRegistries.fromProviders(
                    new Records(), new ValueCodecProvider(), new EnumCodecProvider(), new CollectionCodecProvider()));

    private StateCodecs() {}

    /**
     * The form of a record.
     *
     * @throws org.bson.codecs.configuration.CodecConfigurationException when it holds something that has no form
     */
    public static <T> Codec<T> of(Class<T> state) {
        return REGISTRY.get(state);
    }

    private static final class Records implements CodecProvider {
        @Override
        public <T> Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type.isRecord() ? new RecordCodec<>(type, registry) : null;
        }

        @Override
        public <T> Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
            return get(type, registry);
        }
    }

    private record AsText<T>(Class<T> type, Function<String, T> parse) implements Codec<T> {
        @Override
        public Class<T> getEncoderClass() {
            return type;
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(value.toString());
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return parse.apply(reader.readString());
        }
    }
}
