package dev.redress.resolution.archive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.archive.SealService;
import dev.redress.resolution.archive.domain.Seal;
import dev.redress.resolution.archive.domain.Tally;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The daily roots over HTTP. */
@RestController
@RequestMapping("/archive/roots")
@Tag(name = "Archive", description = "Every event of a case, from all stages, in order")
final class SealController {
    private final SealService seals;

    SealController(SealService seals) {
        this.seals = seals;
    }

    /**
     * One sealed day.
     *
     * @param day the day (UTC) that was sealed
     * @param cases how many cases had an archive
     * @param entries how many entries they had in all
     * @param root SHA-256 over the heads of all archives, 64 hexadecimal digits in lower case
     * @param previousRoot root of the day before; absent for the first
     * @param sealedAt when the day was sealed
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RootAnswer(String day, int cases, long entries, String root, String previousRoot, Instant sealedAt) {

        static RootAnswer of(Seal it) {
            return new RootAnswer(it.day(), it.cases(), it.entries(), it.root(), it.previousRoot(), it.sealedAt());
        }
    }

    /**
     * What looking at a sealed day showed.
     *
     * @param day the day that was looked at
     * @param intact whether all archives still add up to its root, and it follows the day before
     * @param follows whether it names the root of the day before
     * @param sealed what was told then
     * @param now what the archives add up to today, as they were at the end of that day
     * @param broken cases whose archives have flaws, 100 at most
     */
    record RootCheck(
            String day,
            boolean intact,
            boolean follows,
            RootAnswer sealed,
            Tally.Sum now,
            List<SealService.Broken> broken) {

        static RootCheck of(SealService.Check it) {
            return new RootCheck(
                    it.day(), it.intact(), it.follows(), RootAnswer.of(it.sealed()), it.now(), it.broken());
        }
    }

    @GetMapping
    @Operation(summary = "The roots over all archives, one a day, the newest first")
    Page<RootAnswer> roots(Paging paging) {
        return seals.search(paging).map(RootAnswer::of);
    }

    @GetMapping("/{day}/verify")
    @Operation(
            summary = "Whether all archives still add up to the root of a day",
            description =
                    "Reads every archive, so it takes a while. 404 resolution:not-found when the day is not sealed.")
    RootCheck verifyRoot(@PathVariable LocalDate day) {
        return seals.find(day)
                .map(seals::verify)
                .map(RootCheck::of)
                .orElseThrow(() -> Problem.notFound(day + " is not sealed"));
    }
}
