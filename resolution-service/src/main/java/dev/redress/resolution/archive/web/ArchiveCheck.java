package dev.redress.resolution.archive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.resolution.archive.ArchivedDocument;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Flaw;
import dev.redress.resolution.archive.web.ExportedArchive.HeadAnswer;
import java.util.List;

/**
 * What looking at an archive showed.
 *
 * @param complaintId id of the complaint whose archive it is
 * @param intact whether nothing was altered, removed or moved
 * @param entries how many entries there are
 * @param head where the archive ends
 * @param flaw the first entry that was altered, removed or moved; absent when none was
 * @param alteredDocuments names of documents whose text does not have the hash that stands beside it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ArchiveCheck(
        String complaintId, boolean intact, int entries, HeadAnswer head, Flaw flaw, List<String> alteredDocuments) {

    static ArchiveCheck of(Archive it, List<ArchivedDocument> documents) {
        var flaw = it.firstFlaw().orElse(null);
        var altered = documents.stream()
                .filter(each -> !each.sha256().equals(Sha256.hex(each.text())))
                .map(ArchivedDocument::name)
                .toList();
        return new ArchiveCheck(
                it.complaintId(),
                flaw == null && altered.isEmpty(),
                it.entries().size(),
                HeadAnswer.of(it.head()),
                flaw,
                altered);
    }
}
