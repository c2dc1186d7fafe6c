package dev.redress.chassis.mongo;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * A record as a document: a component {@code id} as {@code _id}, null as nothing, and what is read and has no component is
 * passed over. An absent text is the empty text, and an absent list the empty one, so where a record has null for one of
 * them, or a document nothing for a primitive, the document is not whole: whoever met that later would fail far from its
 * cause, and take a whole list with it.
 */
final class RecordCodec<T> implements Codec<T> {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<T> type;
    private final List<Component> components;
    private final Map<String, Component> byField = new HashMap<>();
    private final MethodHandle constructor;

    /** Thrown where a record cannot be taken apart or put together. */
    private static final class Unsuitable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unsuitable(Class<?> type, Throwable cause) {
            super(type + " cannot be read or made", cause);
        }
    }

    private record Component(int place, String name, Class<?> type, MethodHandle accessor, Codec<Object> codec) {

        String field() {
            return name.equals("id") ? "_id" : name;
        }

        boolean isNeverNull() {
            return type.isPrimitive() || type == String.class || Collection.class.isAssignableFrom(type);
        }
    }

    /**
     * Makes one.
     *
     * @throws org.bson.codecs.configuration.CodecConfigurationException when a component is of a type that nothing writes
     */
    RecordCodec(Class<T> type, CodecRegistry registry) {
        this.type = type;
        var declared = type.getRecordComponents();
        try {
            var all = new Component[declared.length];
            for (var i = 0; i < all.length; i++) {
                var it = declared[i];
                var accessor = LOOKUP.unreflect(opened(it.getAccessor()))
                        .asType(MethodType.methodType(Object.class, Object.class));
                all[i] = new Component(i, it.getName(), it.getType(), accessor, codec(it, registry));
                byField.put(all[i].field(), all[i]);
            }
            components = List.of(all);
            var types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = LOOKUP.unreflectConstructor(opened(type.getDeclaredConstructor(types)))
                    .asSpreader(Object[].class, all.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new Unsuitable(type, e);
        }
    }

    private static <A extends AccessibleObject> A opened(A it) {
        it.setAccessible(true);
        return it;
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(RecordComponent it, CodecRegistry registry) {
        var raw = (Class<Object>) MethodType.methodType(it.getType()).wrap().returnType();
        return it.getGenericType() instanceof ParameterizedType generic
                ? registry.get(raw, List.<Type>of(generic.getActualTypeArguments()))
                : registry.get(raw);
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }

    @Override
    public void encode(BsonWriter writer, T record, EncoderContext context) {
        writer.writeStartDocument();
        for (var it : components) {
            var value = value(it, record);
            if (value != null) {
                writer.writeName(it.field());
                it.codec().encode(writer, value, context);
            }
        }
        writer.writeEndDocument();
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        var values = new Object[components.size()];
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var it = byField.get(reader.readName());
            if (it == null || reader.getCurrentBsonType() == BsonType.NULL) {
                reader.skipValue();
            } else {
                values[it.place()] = it.codec().decode(reader, context);
            }
        }
        reader.readEndDocument();
        return whole(values);
    }

    private T whole(Object[] values) {
        for (var it : components) {
            if (values[it.place()] == null && it.type().isPrimitive()) {
                throw missing(it);
            }
        }
        var record = made(values);
        for (var it : components) {
            // Its constructor may have put something in the place of nothing.
            if (values[it.place()] == null && it.isNeverNull() && value(it, record) == null) {
                throw missing(it);
            }
        }
        return record;
    }

    private IncompleteDocument missing(Component it) {
        return new IncompleteDocument(type.getSimpleName() + "." + it.name());
    }

    /** As the handle throws it; a record's own complaint is an unchecked one. */
    private T made(Object[] values) {
        try {
            return type.cast(constructor.invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Unsuitable(type, e);
        }
    }

    private Object value(Component it, T record) {
        try {
            return it.accessor().invokeExact((Object) record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Unsuitable(type, e);
        }
    }
}
