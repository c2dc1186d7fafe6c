package dev.redress.analytics.query;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What people call codes, in both languages: those of departments by the directory, those of complaint handling by code-names.yaml. */
final class CodeNames {
    private static final String DEPARTMENT = "department";

    private final Map<String, Map<String, Map<String, String>>> fixed;
    private final Map<String, Map<String, String>> departments = new HashMap<>();

    private CodeNames(Map<String, Map<String, Map<String, String>>> fixed) {
        this.fixed = fixed;
    }

    static CodeNames load() {
        try (var yaml = CodeNames.class.getResourceAsStream("/code-names.yaml")) {
            return new CodeNames(new YAMLMapper().readValue(yaml, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the names of codes cannot be read", e);
        }
    }

    /** With the names that departments have now. */
    CodeNames now(Connection connection) throws SQLException {
        var all = new CodeNames(fixed);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select code, zh, en from department_names")) {
            while (rows.next()) {
                var its = new TreeMap<String, String>();
                put(its, "zh", rows.getString("zh"));
                put(its, "en", rows.getString("en"));
                all.departments.put(rows.getString("code"), its);
            }
        }
        return all;
    }

    private static void put(Map<String, String> names, String language, String name) {
        if (name != null) {
            names.put(language, name);
        }
    }

    /** Of a dimension whose codes are fixed, in their order; empty for one whose codes come as they come. */
    Map<String, Map<String, String>> fixed(String dimension) {
        return fixed.getOrDefault(dimension, Map.of());
    }

    /** Empty where nobody has given it a name. */
    Map<String, String> of(String dimension, String code) {
        var kind = dimension.contains(".") ? dimension.substring(0, dimension.indexOf('.')) : dimension;
        return kind.equals(DEPARTMENT)
                ? departments.getOrDefault(code, Map.of())
                : fixed.getOrDefault(kind, Map.of()).getOrDefault(code, Map.of());
    }
}
