package dev.redress.resolution.agreements;

import dev.redress.resolution.archive.ArchivedDocument;
import dev.redress.resolution.archive.DocumentSource;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.domain.Case;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every wording that a customer ever had, as text: what their acceptance binds goes with the archive of the case. */
@Component
final class AgreementExport implements DocumentSource {
    private final CaseService desk;

    AgreementExport(CaseService desk) {
        this.desk = desk;
    }

    @Override
    public List<ArchivedDocument> documentsOf(String complaintId) {
        return desk.find(complaintId).stream()
                .flatMap(AgreementExport::wordings)
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
