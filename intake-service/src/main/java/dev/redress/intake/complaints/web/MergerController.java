package dev.redress.intake.complaints.web;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.MergerService;
import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.readings.domain.ReadingPlace;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Complaints that are handled together. */
@RestController
@Tag(name = "Mergers", description = "Complaints about the same, which are handled together")
final class MergerController {
    private final MergerService mergers;
    private final IntakeService intake;
    private final CustomerReaders readers;
    private final PhoneNumbers phones;

    MergerController(MergerService mergers, IntakeService intake, CustomerReaders readers, PhoneNumbers phones) {
        this.mergers = mergers;
        this.intake = intake;
        this.readers = readers;
        this.phones = phones;
    }

    @PostMapping("/complaints/{idOrNumber}/merge")
    @Operation(
            summary = "Handles a complaint with another one, the master",
            description =
                    "Its case stands aside: clocks are cancelled, open tasks dropped, and what is said of it later is on record"
                            + " with the master (complaint.merged.v1, complaint.joined.v1), whose clocks count from the"
                            + " earlier of the two beginnings. Its customer is still answered. It can be undone until"
                            + " intake.merge-window is over. Said twice it is done once.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The complaint, which is handled with the master now"),
                @ApiResponse(
                        responseCode = "409",
                        description =
                                "intake:merged: it, or the master, is handled with another one; intake:master: others"
                                        + " are handled with it; intake:ended: one of the two is withdrawn, or its case has come to"
                                        + " its end")
            })
    ComplaintView mergeComplaint(
            @PathVariable String idOrNumber, @RequestBody @Valid MergeRequest body, Authentication who) {
        var complaint = find(idOrNumber);
        var master =
                intake.find(body.master()).orElseThrow(() -> ComplaintRefusal.invalid("master", "is no complaint"));
        return view(
                mergers.merge(complaint, master, body.reason(), body.words(), who.getName(), RequestIds.current()),
                who);
    }

    @PostMapping("/complaints/{idOrNumber}/unmerge")
    @Operation(
            summary = "Handles a complaint by itself again",
            description =
                    "Its case stands where it stood, with clocks that count from its own beginning; those of the master from the"
                            + " master's (complaint.unmerged.v1, complaint.parted.v1). Tasks that were dropped stay dropped."
                            + " Said twice it is done once.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The complaint, which is handled by itself now"),
                @ApiResponse(
                        responseCode = "409",
                        description =
                                "intake:not-merged: it is handled by itself; intake:too-late: it was merged longer ago"
                                        + " than intake.merge-window; intake:ended: the customer has withdrawn it")
            })
    ComplaintView unmergeComplaint(
            @PathVariable String idOrNumber, @RequestBody @Valid UnmergeRequest body, Authentication who) {
        var complaint = find(idOrNumber);
        return view(
                mergers.unmerge(complaint, body.reason().split(), body.words(), who.getName(), RequestIds.current()),
                who);
    }

    private Complaint find(String idOrNumber) {
        return intake.find(idOrNumber).orElseThrow(() -> Problem.notFound("no complaint " + idOrNumber));
    }

    private ComplaintView view(Complaint it, Authentication who) {
        var shown = readers.reading(who, ReadingPlace.COMPLAINT, "merger", List.of(it));
        return ComplaintView.of(it, !shown.isEmpty(), phones);
    }
}
