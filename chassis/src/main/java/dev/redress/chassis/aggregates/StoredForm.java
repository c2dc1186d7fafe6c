package dev.redress.chassis.aggregates;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the converter of the store does not look for: it leaves null where a document has nothing. An absent text is the empty
 * text, and an absent list the empty one, so a null there means that the document is not whole; whoever met it later would fail
 * far from its cause, and take a whole list with it.
 */
final class StoredForm {
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(it -> isNeverNull(it.getReturnType()) || mayHoldRecords(it.getReturnType()))
                    .peek(it -> it.setAccessible(true))
                    .toList();
        }
    };

    private StoredForm() {}

    /** Thrown for a state that lacks what every state has. */
    static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Incomplete(String what) {
            super("what is stored has no " + what);
        }
    }

    /** The state, when nothing that must be there is missing, however deep. */
    static <T> T complete(T state) {
        if (state == null) {
            throw new Incomplete("state");
        }
        check(state);
        return state;
    }

    private static void check(Object value) {
        if (value instanceof Record record) {
            PARTS.get(record.getClass()).forEach(it -> check(record, it));
        } else if (value instanceof Collection<?> several) {
            several.forEach(StoredForm::check);
        } else if (value instanceof Map<?, ?> several) {
            several.values().forEach(StoredForm::check);
        }
    }

    private static void check(Record owner, Method part) {
        Object value;
        try {
            value = part.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
        if (value == null && isNeverNull(part.getReturnType())) {
            throw new Incomplete(owner.getClass().getSimpleName() + "." + part.getName());
        }
        check(value);
    }

    private static boolean isNeverNull(Class<?> type) {
        return type == String.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static boolean mayHoldRecords(Class<?> type) {
        return !type.isPrimitive() && !type.isEnum() && !type.getName().startsWith("java.");
    }
}
