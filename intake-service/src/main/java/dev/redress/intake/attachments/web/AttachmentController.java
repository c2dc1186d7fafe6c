package dev.redress.intake.attachments.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.IdempotencyKeys;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.attachments.AttachmentService;
import dev.redress.intake.attachments.NewAttachment;
import dev.redress.intake.attachments.ReceivedFile;
import dev.redress.intake.attachments.Uploads;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.Sender;
import dev.redress.intake.complaints.SourceSystems;
import dev.redress.intake.complaints.domain.Attachment;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.readings.domain.ReadingPlace;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Files of complaints. */
@RestController
@RequestMapping("/complaints/{idOrNumber}/attachments")
@Tag(name = "Attachments", description = "Files that belong to complaints: photos, recordings, letters")
final class AttachmentController {
    private static final String ADDS =
            " What it is is found from its bytes, whatever it is called; what is not taken (intake.attachments.types), what is"
                    + " larger than intake.attachments.largest, and what the virus scanner finds something in is refused, and"
                    + " nothing of it is kept. Others are told its hash, size and type (complaint.attachment-added.v1), and neither"
                    + " its name nor its content. Repeated with the same Idempotency-Key it answers 200 with what was added first."
                    + " Publishers add to their own complaints alone. 409 intake:conflict: another file was added under this key;"
                    + " intake:not-now: the complaint has as many as it can hold.";
    private static final String KEY = "any word of 1 to 200 characters that the caller makes for this file";
    private static final int PIECE = 64 * 1024;

    private final AttachmentService attachments;
    private final Uploads uploads;
    private final IntakeService intake;
    private final SourceSystems systems;
    private final CustomerReaders readers;
    private final IdempotencyKeys keys;
    private final Masking masking;

    AttachmentController(
            AttachmentService attachments,
            Uploads uploads,
            IntakeService intake,
            SourceSystems systems,
            CustomerReaders readers,
            IdempotencyKeys keys,
            Masking masking) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.intake = intake;
        this.systems = systems;
        this.readers = readers;
        this.keys = keys;
        this.masking = masking;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Adds a file to a complaint",
            description = "As a form with one file." + ADDS,
            responses = {
                @ApiResponse(responseCode = "201", description = "It was added"),
                @ApiResponse(responseCode = "200", description = "It had been added before"),
                @ApiResponse(responseCode = "413", description = "intake:payload-too-large: more than a file may have"),
                @ApiResponse(responseCode = "415", description = "intake:file-type: files of this type are not taken"),
                @ApiResponse(
                        responseCode = "422",
                        description = "intake:infected: the virus scanner found something in it")
            })
    Mono<ResponseEntity<AttachmentView>> add(
            @PathVariable String idOrNumber,
            @Parameter(description = KEY) @RequestHeader(name = IdempotencyKeys.HEADER, required = false) String key,
            @Valid Belonging belonging,
            @Parameter(description = "the file, with its name") @RequestPart("file") FilePart file,
            Authentication who) {
        return add(new Asked(idOrNumber, key, belonging, file.filename(), who), file.content());
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "add",
            summary = "Adds a file to a complaint",
            description = "With the bytes of the file as the body, or as a form with one file." + ADDS,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "the bytes of the file",
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = FileForm.class))
                            }))
    Mono<ResponseEntity<AttachmentView>> addBytes(
            @PathVariable String idOrNumber,
            @Parameter(description = KEY) @RequestHeader(name = IdempotencyKeys.HEADER, required = false) String key,
            @Valid Belonging belonging,
            @Parameter(description = "name of the file, where the body has none; it is made safe")
                    @RequestParam(defaultValue = "")
                    @Size(max = 500)
                    String name,
            ServerHttpRequest request,
            Authentication who) {
        return add(new Asked(idOrNumber, key, belonging, name, who), request.getBody());
    }

    /**
     * A form with a file.
     *
     * @param file with its name
     */
    @Schema(name = "FileForm")
    record FileForm(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String file) {}

    /** Who wants to add a file, and to what. */
    private record Asked(String idOrNumber, String key, Belonging belonging, String name, Authentication who) {}

    private Mono<ResponseEntity<AttachmentView>> add(Asked asked, Flux<DataBuffer> content) {
        // Who may not is told before the bytes are read.
        return Mono.fromCallable(() -> mine(asked.idOrNumber(), asked.who()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(complaint -> uploads.use(List.of(content), files -> add(asked, complaint, files.get(0))));
    }

    private ResponseEntity<AttachmentView> add(Asked asked, Complaint complaint, ReceivedFile file) throws IOException {
        var sender = Sender.of(asked.who());
        var id = keys.id("attachment of " + complaint.id(), sender.subject(), asked.key());
        var by = sender.publisher() ? Stamp.SYSTEM : sender.subject();
        var decided = attachments.attach(
                complaint.id(),
                new NewAttachment(id, asked.name(), asked.belonging().to(), by, RequestIds.current()),
                file);
        var added = decided.state().sequel().attachment(id).orElseThrow();
        return ResponseEntity.status(decided.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/complaints/" + complaint.id() + "/attachments/" + added.number()))
                .body(AttachmentView.of(added, true));
    }

    @GetMapping
    @Operation(
            summary = "The files of a complaint, in the order in which they were added",
            description =
                    "Their names are shown to those who may see the customer, and that they are is on record before"
                            + " (GET /readings).")
    List<AttachmentView> attachments(@PathVariable String idOrNumber, Authentication who) {
        var complaint = mine(idOrNumber, who);
        var all = complaint.sequel().attachments();
        var shown = !all.isEmpty()
                && !readers.reading(who, ReadingPlace.ATTACHMENT, "names of files", List.of(complaint))
                        .isEmpty();
        return all.stream().map(it -> AttachmentView.of(it, shown)).toList();
    }

    @GetMapping(path = "/{attachment}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "A file of a complaint, to be saved",
            description =
                    "For those who may see the customer; that they are shown it is on record before (GET /readings). Its SHA-256,"
                            + " as it was told when it was added, is in the header Repr-Digest (RFC 9530).",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The bytes, as they came in",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))),
                @ApiResponse(
                        responseCode = "403",
                        description = "intake:not-allowed: the caller may not see the customer of this complaint"),
                @ApiResponse(responseCode = "410", description = "intake:gone: its bytes are kept no more")
            })
    Mono<Void> download(
            @PathVariable String idOrNumber,
            @PathVariable int attachment,
            @Parameter(description = "what the file is read for, masked")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    String reason,
            Authentication who,
            ServerHttpResponse response)
            throws IOException {
        var complaint = mine(idOrNumber, who);
        var it = complaint
                .sequel()
                .attachment(attachment)
                .orElseThrow(() -> Problem.notFound("no attachment " + attachment));
        var shown = readers.reading(who, ReadingPlace.ATTACHMENT, masking.words(reason), List.of(complaint));
        if (shown.isEmpty()) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-allowed", "the complaint is confidential");
        }
        return write(it, response);
    }

    private Mono<Void> write(Attachment it, ServerHttpResponse response) throws IOException {
        var file = it.file();
        var content = attachments.open(it);
        // Asked for on a thread that may block, piece by piece as the caller takes them.
        var pieces = DataBufferUtils.readInputStream(() -> content, DefaultDataBufferFactory.sharedInstance, PIECE)
                .subscribeOn(Schedulers.boundedElastic());
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        var headers = response.getHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(it.name(), StandardCharsets.UTF_8)
                .build());
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        headers.setContentLength(file.size());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.set("Repr-Digest", "sha-256=:" + digest + ":");
        return response.writeWith(pieces);
    }

    /** One that the caller may see. */
    private Complaint mine(String idOrNumber, Authentication who) {
        return intake.find(idOrNumber)
                .filter(Complaint::registered)
                .filter(it -> systems.maySee(Sender.of(who), it))
                .orElseThrow(() -> Problem.notFound("no complaint " + idOrNumber));
    }
}
