package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.resolution.casework.CaseSearch;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict.Category;
import dev.redress.resolution.casework.domain.Verdict.Nature;
import dev.redress.resolution.casework.domain.Verdict.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Reads the parameters of a search. Everything that is wrong with them is named at once, with what is allowed; a misspelt
 * parameter is an error too, for ignoring it would answer another question.
 */
final class CaseQuery {
    static final int LARGEST_PAGE = 200;
    private static final int FARTHEST_PAGE = 1_000_000;
    private static final int LONGEST_TEXT = 100;
    private static final String FILTER = "filter";
    static final Set<String> KNOWN = Set.of(
            "stage",
            "open",
            "department",
            "owner",
            "escalation",
            "dueWithin",
            "late",
            "waiting",
            "category",
            "severity",
            "nature",
            "channel",
            "cycle",
            "q",
            "text",
            FILTER,
            "sort",
            "page",
            "size");
    private static final Map<String, CaseSearch.Order> ORDERS = new TreeMap<>(Map.of(
            "receivedAt", CaseSearch.Order.RECEIVED_AT,
            "severity", CaseSearch.Order.SEVERITY,
            "stage", CaseSearch.Order.STAGE,
            "dueAt", CaseSearch.Order.DUE_AT,
            "escalation", CaseSearch.Order.ESCALATION,
            "updatedAt", CaseSearch.Order.UPDATED_AT));

    private final MultiValueMap<String, String> given;
    private final String user;
    private final Instant now;
    private final List<FieldProblem> errors = new ArrayList<>();

    private CaseQuery(MultiValueMap<String, String> given, String user, Instant now) {
        this.given = given;
        this.user = user;
        this.now = now;
    }

    /**
     * @param user whom "me" stands for
     * @param filters the saved filters, by name; what is given beside one wins
     */
    static CaseSearch read(
            MultiValueMap<String, String> given,
            String user,
            Instant now,
            Function<String, Map<String, List<String>>> filters) {
        var name = given.getFirst(FILTER);
        if (name == null || name.isBlank()) {
            return new CaseQuery(given, user, now).search();
        }
        var all = new LinkedMultiValueMap<String, String>();
        filters.apply(name.strip()).forEach((field, values) -> all.put(field, new ArrayList<>(values)));
        all.putAll(given);
        return new CaseQuery(all, user, now).search();
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
                stages(),
                Set.copyOf(values("department").toList()),
                values("owner").map(this::owner).collect(Collectors.toUnmodifiableSet()),
                parsed("escalation", it -> number(it, 0, 4), "whole numbers from 0 to 4"),
                codes("category", Category.class),
                codes("severity", Severity.class),
                codes("nature", Nature.class),
                codes("channel", Channel.class),
                parsed("cycle", it -> number(it, 1, Integer.MAX_VALUE), "whole numbers from 1"),
                within("dueWithin"),
                flag("late"),
                flag("waiting"),
                one("q", ""),
                text(),
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

    private Set<Stage> stages() {
        var named = codes("stage", Stage.class);
        return flag("open")
                .map(open -> {
                    var all = EnumSet.allOf(Stage.class);
                    all.removeIf(it -> it.open() != open || (!named.isEmpty() && !named.contains(it)));
                    if (all.isEmpty()) {
                        refuse("open", "a value that some of the stages have");
                    }
                    return Set.copyOf(all);
                })
                .orElse(named);
    }

    private String owner(String code) {
        return switch (code) {
            case "me" -> user;
            case "none" -> "";
            default -> code;
        };
    }

    private String text() {
        var words =
                Optional.ofNullable(given.getFirst("text")).map(String::strip).orElse("");
        if (words.length() > LONGEST_TEXT) {
            refuse("text", LONGEST_TEXT + " characters at most");
        }
        return words;
    }

    private Optional<Boolean> flag(String field) {
        return parsed(
                        field,
                        it -> switch (it) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw new IllegalArgumentException();
                        },
                        "true or false")
                .stream()
                .findFirst();
    }

    private Optional<Instant> within(String field) {
        return parsed(field, CaseQuery::duration, "a duration such as PT4H or P2D").stream()
                .findFirst()
                .map(now::plus);
    }

    private static Duration duration(String text) {
        try {
            var it = Duration.parse(text);
            if (it.isNegative() || it.toDays() > 3650) {
                throw new IllegalArgumentException();
            }
            return it;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
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
