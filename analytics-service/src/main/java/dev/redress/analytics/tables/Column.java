package dev.redress.analytics.tables;

/** A column of a table. */
public record Column(String name, Kind kind) {
    /** What its cells hold; any of them may be empty. */
    public enum Kind {
        TEXT("varchar"),
        NUMBER("double"),
        WHOLE("bigint"),
        TRUTH("boolean"),
        /** Of UTC. */
        TIME("timestamp_ms");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
