package dev.redress.analytics.forecast.web;

import dev.redress.analytics.forecast.Forecasts;
import dev.redress.analytics.query.Reader;
import dev.redress.chassis.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which open cases are likely to be late. */
@RestController
@Tag(name = "Forecast", description = "Which open cases are likely to be late")
class ForecastController {
    private final Forecasts forecasts;
    private final Reader reader;

    ForecastController(Forecasts forecasts, Reader reader) {
        this.forecasts = forecasts;
        this.reader = reader;
    }

    @GetMapping("/figures/forecast")
    @Operation(
            summary = "Which open cases are likely to miss their time of RESOLUTION",
            description =
                    "By the share that was late of past cases of the same severity that were still open when as many tenths of"
                            + " their time were gone; with the numbers that each probability comes of, and with how such forecasts came"
                            + " true. Cases whose clock stands still, or whose time is over, are left out. Leads see the"
                            + " cases of their department; what became of past cases is that of all.")
    ForecastView forecast(
            @Parameter(description = "code of the department that has them now; all when absent")
                    @RequestParam(defaultValue = "")
                    @Size(max = 100)
                    String department,
            @Valid Paging paging,
            @Parameter(hidden = true) Authentication who) {
        var answer = forecasts.all(reader.asked(department, who));
        return new ForecastView(
                answer.asOf(),
                ForecastView.FORMULA,
                answer.cases().size(),
                answer.cases().stream()
                        .skip(paging.skipped())
                        .limit(paging.size())
                        .map(ForecastView.Case::of)
                        .toList(),
                ForecastView.CalibrationView.of(answer.calibration()));
    }
}
