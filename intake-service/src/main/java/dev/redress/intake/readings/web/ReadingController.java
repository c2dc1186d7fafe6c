package dev.redress.intake.readings.web;

import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.intake.readings.ReadingSearch;
import dev.redress.intake.readings.ReadingService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who was shown what identifies customers. */
@RestController
@RequestMapping("/readings")
@Tag(name = "Readings", description = "Who was shown what identifies a customer, when and why")
final class ReadingController {
    private final ReadingService readings;

    ReadingController(ReadingService readings) {
        this.readings = readings;
    }

    @GetMapping
    @Operation(
            summary = "Readings of customers that match, the newest first, a page at a time",
            description =
                    "Every answer that shows a customer, a complaint or a notice, is on record before it is given, and what"
                            + " could not be put on record was not shown. Nothing here says who the customer is. An unknown"
                            + " value or parameter is 400 intake:invalid.")
    Page<ReadingView> readings(ReadingSearch search, Paging paging) {
        return readings.search(search, paging).map(ReadingView::of);
    }
}
