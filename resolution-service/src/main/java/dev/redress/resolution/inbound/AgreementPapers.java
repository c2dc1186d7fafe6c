package dev.redress.resolution.inbound;

import dev.redress.resolution.ResolutionDesk;
import dev.redress.resolution.archive.ArchivedDocument;
import dev.redress.resolution.archive.CasePapers;
import dev.redress.resolution.domain.Case;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every wording that a customer ever had, as text: what their acceptance binds goes with the archive of the case. */
@Component
final class AgreementPapers implements CasePapers {
    private final ResolutionDesk desk;

    AgreementPapers(ResolutionDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ArchivedDocument> documentsOf(String complaintId) {
        return desk.find(complaintId).stream()
                .flatMap(AgreementPapers::wordings)
                .toList();
    }

    private static Stream<ArchivedDocument> wordings(Case it) {
        return it.cycles().stream()
                .flatMap(cycle -> cycle.proposals().stream()
                        .flatMap(proposal -> proposal.offers().stream()
                                .map(offer -> new ArchivedDocument(
                                        "agreement-%s-%s-%s.txt"
                                                .formatted(cycle.number(), proposal.round(), offer.number()),
                                        "text/plain",
                                        offer.agreement().hash(),
                                        offer.agreement().canonical()))));
    }
}
