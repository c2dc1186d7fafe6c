package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.ReopenOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Why a complaint was taken up again.
 *
 * @param reason the kind of reason
 * @param comment what the customer said, masked
 * @param levelFloor the cycle began at this level or a higher one; 0 when nothing was said of it
 * @param by who reopened it
 * @param at when it was reopened
 */
@Schema(name = "Reopening")
record ReopeningView(ReopenOrder.Reason reason, String comment, int levelFloor, String by, Instant at) {
    static ReopeningView of(ReopenOrder it) {
        return new ReopeningView(
                it.reason(),
                CaseView.orAbsent(it.comment()),
                it.levelFloor(),
                it.stamp().by(),
                it.stamp().at());
    }
}
