package dev.redress.intake.attachments;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Decided;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.MaskedRequests;
import dev.redress.chassis.privacy.Masking;
import dev.redress.intake.attachments.AttachmentRefusal.Code;
import dev.redress.intake.attachments.Drafts.Draft;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.domain.Attachment;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.KeptFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with files of complaints: receive one, add it to a complaint, read it, remove it. Every door does it in two
 * steps: {@link #receive} looks at a file and refuses what is not taken, before a complaint is entered for its sake, and
 * {@link #attach} keeps its bytes and then says so. So no complaint says that it has a file whose bytes are not kept; bytes of
 * which no complaint knows are removed by {@link #removeLeftOvers}.
 */
public final class AttachmentService {
    private static final Logger LOGGER = LoggerFactory.getLogger(AttachmentService.class);

    private final AggregateRepository<Complaint, IntakeEvent> complaints;
    private final FileReceiver receiver;
    private final ContentStore contents;
    private final Drafts drafts;
    private final FileNames names = new FileNames();
    private final AttachmentProperties properties;
    private final Masking masking;
    private final Ids ids;
    private final Clock clock;

    AttachmentService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            FileReceiver receiver,
            ContentStore contents,
            Drafts drafts,
            AttachmentProperties properties,
            Masking masking,
            Ids ids,
            Clock clock) {
        this.complaints = complaints;
        this.receiver = receiver;
        this.contents = contents;
        this.drafts = drafts;
        this.properties = properties;
        this.masking = masking;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in and looks at it; nothing of it is kept yet.
     *
     * @param content read to its end, and left open
     * @return to be closed
     * @throws AttachmentRefusal when it is not taken
     * @throws IOException when it cannot be read
     */
    public ReceivedFile receive(InputStream content) throws IOException {
        return receiver.receive(content);
    }

    /** As {@link #receive}, for a file whose bytes come one by one. */
    FileReceiver.Incoming begin() throws IOException {
        return receiver.begin();
    }

    /** How many files one complaint may have. */
    public int most() {
        return properties.most();
    }

    /**
     * Adds a file to a complaint: keeps its bytes, and then says so. The same file again under the same id is no change.
     *
     * @throws ComplaintRefusal when there is no such complaint, it has as many as it can hold, or another file has this id
     */
    public Decided<Complaint> attach(String complaintId, NewAttachment it, ReceivedFile received) throws IOException {
        requireNoName(it.to().reference());
        var key = complaintId + "/" + ids.random();
        var file = new KeptFile(key, received.mediaType(), received.size(), received.sha256(), received.scanned());
        var name = names.safe(it.name(), received.mediaType());
        var stamp = new Stamp(it.by(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        drafts.begin(new Draft(key, complaintId), stamp.at());
        try (var content = received.content()) {
            contents.keep(key, content);
        }
        Decided<Complaint> decided;
        try {
            decided = SequelService.joined(complaints.decide(
                    complaintId,
                    it.causationId(),
                    before -> before.sequelDecisions().attach(it.id(), name, file, it.to(), stamp, properties.most())));
        } catch (ComplaintRefusal e) {
            remove(key);
            throw e;
        }
        if (decided.changed()) {
            drafts.end(key);
            LOGGER.atInfo().addKeyValue("complaintId", complaintId).log("file attached");
        } else {
            remove(key);
        }
        return decided;
    }

    /** What is told to others names no person. */
    private void requireNoName(String reference) {
        if (!MaskedRequests.isId(reference) && !masking.mask(reference).equals(reference)) {
            throw ComplaintRefusal.invalid("reference", "looks like a number or address of a person");
        }
    }

    /**
     * The bytes of a file, to be closed.
     *
     * @throws AttachmentRefusal when they are kept no more
     */
    public InputStream open(Attachment it) throws IOException {
        return contents.open(it.file().key())
                .orElseThrow(() -> new AttachmentRefusal(Code.GONE, "the bytes of this file are kept no more"));
    }

    /** Removes the bytes of all files of a complaint, also of those that are just coming in. Their hashes stay on record. */
    public void erase(Complaint it) {
        it.sequel().attachments().forEach(each -> delete(each.file().key()));
        drafts.of(it.id()).forEach(each -> remove(each.key()));
    }

    /** Removes bytes of which no complaint knows, because a process died between keeping them and saying so. */
    void removeLeftOvers(Duration olderThan) {
        for (var it : drafts.before(clock.instant().minus(olderThan))) {
            var known = complaints.find(it.complaintId()).stream()
                    .flatMap(complaint -> complaint.sequel().attachments().stream())
                    .anyMatch(attachment -> attachment.file().key().equals(it.key()));
            if (known) {
                drafts.end(it.key());
            } else {
                remove(it.key());
                LOGGER.atInfo().addKeyValue("complaintId", it.complaintId()).log("bytes without a complaint removed");
            }
        }
    }

    private void remove(String key) {
        delete(key);
        drafts.end(key);
    }

    private void delete(String key) {
        try {
            contents.delete(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
