package dev.redress.analytics.domain;

import java.util.Arrays;
import java.util.Optional;

/** By what complaints of another system can be told apart. */
public enum HistoryDimension {
    CHANNEL("channel"),
    NATURE("nature"),
    CATEGORY("category"),
    SEVERITY("severity"),
    DEPARTMENT("department"),
    PERSON("person"),
    PRODUCT("product"),
    BATCH("batch"),
    OUTLET("outlet"),
    EQUIPMENT("equipment"),
    ROOT_CAUSE("rootCause"),
    OUTCOME("outcome");

    private final String name;

    HistoryDimension(String name) {
        this.name = name;
    }

    /** As mappings name it: {@code rootCause}. */
    @Override
    public String toString() {
        return name;
    }

    /** The one that is named so. */
    public static Optional<HistoryDimension> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name.equals(name)).findFirst();
    }
}
