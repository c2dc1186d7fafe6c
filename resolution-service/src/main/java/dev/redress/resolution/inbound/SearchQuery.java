package dev.redress.resolution.inbound;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.resolution.CaseSearch;
import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Stage;
import dev.redress.resolution.domain.Verdict.Category;
import dev.redress.resolution.domain.Verdict.Nature;
import dev.redress.resolution.domain.Verdict.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * Reads the parameters of a search. Everything that is wrong with them is named at once, with what is allowed; a misspelt
 * parameter is an error too, for ignoring it would answer another question.
 */
final class SearchQuery {
    static final int LARGEST_PAGE = 200;
    private static final int FARTHEST_PAGE = 1_000_000;
    private static final Set<String> KNOWN = Set.of(
            "stage", "department", "category", "severity", "nature", "channel", "cycle", "q", "sort", "page", "size");
    private static final Map<String, CaseSearch.Order> ORDERS = new TreeMap<>(Map.of(
            "receivedAt", CaseSearch.Order.RECEIVED_AT,
            "severity", CaseSearch.Order.SEVERITY,
            "stage", CaseSearch.Order.STAGE,
            "updatedAt", CaseSearch.Order.UPDATED_AT));

    private final MultiValueMap<String, String> given;
    private final List<FieldProblem> errors = new ArrayList<>();

    private SearchQuery(MultiValueMap<String, String> given) {
        this.given = given;
    }

    static CaseSearch read(MultiValueMap<String, String> given) {
        return new SearchQuery(given).search();
    }

    private CaseSearch search() {
        given.keySet().stream()
                .filter(it -> !KNOWN.contains(it))
                .forEach(it -> errors.add(new FieldProblem(
                        it,
                        "unknown-parameter",
                        "known are " + KNOWN.stream().sorted().toList())));
        var sort = one("sort", "receivedAt");
        var field = sort.startsWith("-") ? sort.substring(1) : sort;
        if (!ORDERS.containsKey(field)) {
            refuse("sort", ORDERS.keySet() + ", with - before it for descending");
        }
        var search = new CaseSearch(
                codes("stage", Stage.class),
                Set.copyOf(values("department").toList()),
                codes("category", Category.class),
                codes("severity", Severity.class),
                codes("nature", Nature.class),
                codes("channel", Channel.class),
                parsed("cycle", it -> number(it, 1, Integer.MAX_VALUE), "whole numbers from 1"),
                one("q", ""),
                ORDERS.getOrDefault(field, CaseSearch.Order.RECEIVED_AT),
                sort.startsWith("-"),
                number("page", 0, 0, FARTHEST_PAGE),
                number("size", 50, 1, LARGEST_PAGE));
        if (errors.size() == 1) {
            var only = errors.get(0);
            throw Problem.invalid(only.field(), only.code(), only.message());
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return search;
    }

    /** Several values stand beside each other with commas, or the parameter is there several times. */
    private Stream<String> values(String field) {
        return given.getOrDefault(field, List.of()).stream()
                .flatMap(it -> it == null ? Stream.empty() : Arrays.stream(it.split(",", -1)))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct();
    }

    private String one(String field, String otherwise) {
        var all = values(field).toList();
        if (all.size() > 1) {
            refuse(field, "one value");
        }
        return all.isEmpty() ? otherwise : all.get(0);
    }

    private <E extends Enum<E>> Set<E> codes(String field, Class<E> type) {
        return parsed(field, it -> Enum.valueOf(type, it), Arrays.toString(type.getEnumConstants()));
    }

    private int number(String field, int otherwise, int least, int most) {
        return parsed(field, it -> number(it, least, most), "a whole number from " + least + " to " + most).stream()
                .findFirst()
                .orElse(otherwise);
    }

    private static int number(String text, int least, int most) {
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private <T> Set<T> parsed(String field, Function<String, T> parse, String allowed) {
        try {
            return values(field).map(parse).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            refuse(field, allowed);
            return Set.of();
        }
    }

    private void refuse(String field, String allowed) {
        errors.add(new FieldProblem(field, "unknown-value", "allowed: " + allowed));
    }
}
