package dev.redress.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.Masking;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.attachments.AttachmentRefusal.Code;
import dev.redress.intake.attachments.Drafts.Draft;
import dev.redress.intake.complaints.domain.AttachedTo;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.complaints.domain.IntakeEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Where the bytes are and what complaints say of them, whatever breaks in between; with a folder and a scanner. */
class KeptFilesIT extends IntakeApp {
    private static final String FORM = "{'channel':'EMAIL','narrative':'It smokes'}";

    @TempDir
    private Path folder;

    @Autowired
    private AggregateRepository<Complaint, IntakeEvent> complaints;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private AttachmentProperties properties;

    @Autowired
    private Clock clock;

    @Autowired
    private Ids ids;

    private final FakeClamd clamd = new FakeClamd();
    private Drafts drafts;
    private String complaint;

    @BeforeEach
    void enter() {
        drafts = new Drafts(mongo);
        complaint = body(post("agent", FORM)).get("complaintId").textValue();
    }

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    private AttachmentService attachments(ContentStore contents) {
        var scanner = new ClamdScanner("localhost", clamd.port(), Duration.ofSeconds(5));
        var receiver = new FileReceiver(1_000_000, properties.types(), new FileTypes(), scanner);
        return new AttachmentService(complaints, receiver, contents, drafts, properties, new Masking(), ids, clock);
    }

    private AttachmentService attachments() {
        return attachments(new FolderContents(folder));
    }

    private Complaint attach(AttachmentService attachments, String id, byte[] bytes) throws IOException {
        try (var file = attachments.receive(Samples.stream(bytes))) {
            var it = new NewAttachment(id, "photo.jpg", AttachedTo.COMPLAINT, "ann", "test");
            return attachments.attach(complaint, it, file).state();
        }
    }

    private long files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private List<Draft> begun() {
        return drafts.of(complaint);
    }

    @Test
    void keepsTheBytesBeforeItSaysSo() throws IOException {
        var away = new FolderContents(folder) {
            @Override
            public void keep(String key, InputStream content) throws IOException {
                throw new IOException("the disk is full");
            }
        };

        assertThatIOException().isThrownBy(() -> attach(attachments(away), "a", Samples.pdf("x")));

        assertThat(complaints.find(complaint).orElseThrow().sequel().attachments())
                .isEmpty();
        assertThat(wire.await("complaints.intake", complaint, 2)).hasSize(2);
    }

    @Test
    void removesTheBytesThatAProcessLeftThatDiedBeforeItSaidSo() throws IOException {
        var contents = new FolderContents(folder);
        var left = new Draft(complaint + "/" + UUID.randomUUID(), complaint);
        drafts.begin(left, clock.instant().minus(Duration.ofHours(3)));
        contents.keep(left.key(), Samples.stream(Samples.pdf("left over")));
        var coming = new Draft(complaint + "/" + UUID.randomUUID(), complaint);
        drafts.begin(coming, clock.instant());
        contents.keep(coming.key(), Samples.stream(Samples.pdf("just coming in")));

        attachments().removeLeftOvers(Duration.ofHours(2));

        assertThat(contents.open(left.key())).isEmpty();
        assertThat(contents.open(coming.key())).isPresent();
        assertThat(begun()).containsExactly(coming);
    }

    @Test
    void leavesTheBytesThatAComplaintKnowsThoughTheProcessDiedRightAfter() throws IOException {
        var it = attach(attachments(), "a", Samples.pdf("x"))
                .sequel()
                .attachments()
                .get(0);
        drafts.begin(new Draft(it.file().key(), complaint), clock.instant().minus(Duration.ofHours(3)));

        attachments().removeLeftOvers(Duration.ofHours(2));

        assertThat(attachments().open(it)).hasBinaryContent(Samples.pdf("x"));
        assertThat(begun()).isEmpty();
    }

    @Test
    void keepsTheBytesOfARepeatOrARefusalNowhere() throws IOException {
        attach(attachments(), "a", Samples.pdf("x"));
        attach(attachments(), "a", Samples.pdf("x"));
        assertThatExceptionOfType(ComplaintRefusal.class)
                .isThrownBy(() -> attach(attachments(), "a", Samples.pdf("something else")));

        assertThat(files()).isEqualTo(1);
        assertThat(begun()).isEmpty();
    }

    @Test
    void keepsNothingThatTheScannerFindsSomethingInOrSaysNothingOf() throws IOException {
        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> attach(attachments(), "a", Samples.pdf(FakeClamd.VIRUS)))
                .extracting(AttachmentRefusal::code)
                .isEqualTo(Code.INFECTED);
        clamd.close();
        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> attach(attachments(), "a", Samples.pdf("x")))
                .extracting(AttachmentRefusal::code)
                .isEqualTo(Code.SCANNER_AWAY);

        assertThat(files()).isZero();
        assertThat(begun()).isEmpty();
    }

    @Test
    void erasesTheBytes() throws IOException {
        var attachments = attachments();
        attach(attachments, "a", Samples.pdf("x"));
        var after = attach(attachments, "b", Samples.pdf("y"));

        attachments.erase(after);
        attachments.erase(after);

        assertThat(files()).isZero();
        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> attachments.open(after.sequel().attachments().get(0)))
                .extracting(AttachmentRefusal::code)
                .isEqualTo(Code.GONE);
    }

    @Test
    void keepsThemInTheStoreAlike() throws IOException {
        var attachments = attachments(new GridFsContents(mongo));
        var photo = Samples.photo(700_000, "kitchen");
        var it = attach(attachments, "a", photo);
        attach(attachments, "a", photo);

        assertThat(attachments.open(it.sequel().attachments().get(0))).hasBinaryContent(photo);
        attachments.erase(it);
        attachments.erase(it);
        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> attachments.open(it.sequel().attachments().get(0)));
    }
}
