package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Complaint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * The product that a complaint is about.
 *
 * @param name what it is called
 * @param model model or version
 * @param batch batch or serial number
 * @param producedOn the day it was made
 * @param inUseSince the day from which the customer has used it
 */
@Schema(name = "Product")
record ProductView(String name, String model, String batch, LocalDate producedOn, LocalDate inUseSince) {
    static ProductView of(Complaint.Product it) {
        return new ProductView(
                CaseView.orAbsent(it.name()),
                CaseView.orAbsent(it.model()),
                CaseView.orAbsent(it.batch()),
                it.producedOn(),
                it.inUseSince());
    }
}
