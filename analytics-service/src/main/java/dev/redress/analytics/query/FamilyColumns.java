package dev.redress.analytics.query;

import dev.redress.analytics.query.Dictionary.Family;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which dimensions each family has, and in which column of its rows: those whose column the rows have. */
final class FamilyColumns {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern FIRST_NAME = Pattern.compile("^[a-z_]+");

    private final Dictionary dictionary;
    private final Map<String, Set<String>> columns = new HashMap<>();

    FamilyColumns(Dictionary dictionary, Connection connection) throws SQLException {
        this.dictionary = dictionary;
        for (var family : dictionary.figures()) {
            columns.put(family.family(), columns(family, connection));
        }
    }

    private static Set<String> columns(Family family, Connection connection) throws SQLException {
        var rows = PLACEHOLDER.matcher(family.rows()).replaceAll("0");
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select * from %s limit 0".formatted(rows))) {
            var its = answer.getMetaData();
            for (var i = 1; i <= its.getColumnCount(); i++) {
                names.add(its.getColumnName(i));
            }
        }
        return names;
    }

    /** SQL of the code of a dimension; empty where the family does not have it. */
    Optional<String> column(Family family, String dimension) {
        var own = family.dimensions().get(dimension);
        if (own != null) {
            return Optional.of(own);
        }
        if (family.daily() && dimension.equals("hour")) {
            return Optional.empty();
        }
        return dictionary
                .dimension(dimension)
                .map(Dictionary.Dimension::column)
                .map(it -> it.replace("{department}", family.department()).replace("{person}", family.person()))
                .filter(it -> it.contains("{local}") ? !family.stock() : has(family, it));
    }

    private boolean has(Family family, String column) {
        var name = FIRST_NAME.matcher(column);
        return name.find() && columns.get(family.family()).contains(name.group());
    }

    /** Names of the dimensions that a family has, in the order of the dictionary. */
    List<String> dimensions(Family family) {
        return dictionary.dimensions().stream()
                .map(Dictionary.Dimension::dimension)
                .filter(it -> column(family, it).isPresent())
                .toList();
    }
}
