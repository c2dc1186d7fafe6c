package dev.redress.analytics.facts;

/** Makes a file refuse, by a constraint of its own, facts that it would take otherwise. */
public final class Refusing {
    private Refusing() {}

    public static void products(FactFile file, String name) {
        file.answer(connection -> {
            try (var statement = connection.createStatement()) {
                var rows = statement.executeQuery("select sql from duckdb_tables() where table_name = 'facts'");
                rows.next();
                var refusing = rows.getString(1)
                        .replace("product VARCHAR", "product VARCHAR check (product <> '" + name + "')");
                return statement.execute("drop table facts; " + refusing + " commit; begin transaction");
            }
        });
    }
}
