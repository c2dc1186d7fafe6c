package dev.redress.analytics.measures.web;

import dev.redress.analytics.domain.DayNumbers;
import dev.redress.analytics.measures.Denominators;
import dev.redress.analytics.query.Nearest;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.chassis.web.RequestIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How many orders, customers and calls there were: what complaints are set against. */
@RestController
@Tag(name = "Denominators", description = "How many orders, customers, calls and the like there were, day by day")
class DenominatorController {
    private static final int OF_A_DAY = 2000;
    private static final int DAYS = 400;

    private final Denominators denominators;
    private final Bounds bounds;

    DenominatorController(Denominators denominators, Bounds bounds) {
        this.denominators = denominators;
        this.bounds = bounds;
    }

    @PutMapping("/denominators/{name}")
    @Operation(
            summary = "Tells how many there were of something, by day",
            description =
                    "Of each day that is named the numbers replace all that was told of it; other days stay. Saying the"
                            + " same again changes nothing. The measure complaint-rate takes any name (denominator=orders); the"
                            + " figures of the call centre are made of calls, calls-abandoned, calls-transferred and"
                            + " calls-in-time. What is not told apart by a code counts in the group NONE when it is asked by it.")
    @ApiResponse(responseCode = "200", description = "What is known of these days now")
    DenominatorView tellDenominator(
            @PathVariable @Pattern(regexp = GivenNames.NAME, message = GivenNames.NAME_IS) String name,
            @Valid @RequestBody DenominatorRequest request,
            @Parameter(hidden = true) Authentication who) {
        var errors = new ArrayList<FieldProblem>();
        var days = new TreeMap<LocalDate, List<DayNumbers.Part>>();
        for (var i = 0; i < request.numbers().size(); i++) {
            var it = request.numbers().get(i);
            var field = "numbers[" + i + "].day";
            bounds.fault(it.day()).ifPresent(fault -> errors.add(new FieldProblem(field, "out-of-range", fault)));
            days.computeIfAbsent(it.day(), day -> new ArrayList<>()).add(it.number());
        }
        check(days, errors);
        Problem.requireNone(errors);
        return DenominatorView.of(name, denominators.tell(name, days, who.getName(), RequestIds.current()));
    }

    private static void check(Map<LocalDate, List<DayNumbers.Part>> days, List<FieldProblem> errors) {
        days.forEach((day, numbers) -> {
            var codes = numbers.stream().map(Codes::of).collect(Collectors.toSet());
            if (codes.size() < numbers.size()) {
                errors.add(new FieldProblem("numbers", "duplicate", day + " has two numbers with the same codes"));
            }
            if (numbers.size() > OF_A_DAY) {
                errors.add(new FieldProblem("numbers", "too-many", day + " has more than " + OF_A_DAY + " numbers"));
            }
        });
        if (days.size() > DAYS) {
            errors.add(new FieldProblem("numbers", "too-many", "names more than " + DAYS + " days"));
        }
    }

    private record Codes(String channel, String product, String outlet, String department) {
        static Codes of(DayNumbers.Part it) {
            return new Codes(it.channel(), it.product(), it.outlet(), it.department());
        }
    }

    @GetMapping("/denominators")
    @Operation(summary = "What is counted, and since when")
    List<DenominatorSummary> denominators() {
        return denominators.all().stream().map(DenominatorSummary::of).toList();
    }

    @GetMapping("/denominators/{name}")
    @Operation(summary = "The numbers of some days, 400 days at most")
    @ApiResponse(responseCode = "200", description = "What was told of these days")
    DenominatorView denominator(
            @PathVariable @Pattern(regexp = GivenNames.NAME, message = GivenNames.NAME_IS) String name,
            @Valid DayRange range) {
        requireWithin("from", range.from());
        requireWithin("to", range.to());
        var all = denominators.all();
        var it = all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, all));
        var last = Objects.requireNonNullElse(range.to(), it.last());
        var first = Objects.requireNonNullElseGet(range.from(), () -> last.minusDays(DAYS - 1L));
        if (first.isAfter(last)) {
            throw Problem.invalid("from", "after-to", "lies after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= DAYS) {
            throw Problem.invalid("from", "too-many", "lies more than %s days before to".formatted(DAYS - 1));
        }
        return DenominatorView.of(name, denominators.days(name, first, last));
    }

    private void requireWithin(String parameter, LocalDate day) {
        Optional.ofNullable(day).flatMap(bounds::fault).ifPresent(it -> {
            throw Problem.invalid(parameter, "out-of-range", it);
        });
    }

    private static Problem unknown(String name, List<Denominators.Overview> all) {
        var names = all.stream().map(Denominators.Overview::name).toList();
        return Problem.notFound("nothing was told of " + name + Nearest.hint(name, names));
    }
}
