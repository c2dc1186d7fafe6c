package dev.redress.chassis.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.core.io.Resource;

/**
 * Turns a page into a PDF that carries the glyphs it uses, so that it reads the same on every machine. One at a time: a font
 * in memory weighs some megabytes, and the heap is small.
 */
public final class PdfPrinter {
    private final Resource font;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean warm;

    /** @param font TrueType file with glyf outlines */
    public PdfPrinter(Resource font) {
        this.font = font;
    }

    /**
     * A file that lies in the PDF.
     *
     * @param name of the file
     * @param type its media type
     */
    public record Attachment(String name, String type, String content) {}

    /**
     * Prints. The same input gives the same bytes.
     *
     * @param html well-formed XML, with its style sheet inside; nothing is loaded from elsewhere
     * @param attachment what the page is made of
     * @param made when, as the PDF says it
     */
    public byte[] print(String html, Attachment attachment, Instant made) {
        turn.lock();
        try {
            warmUp();
            return printed(html, attachment, made);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the PDF", e);
        } finally {
            turn.unlock();
        }
    }

    /** Once, and not before the first PDF is asked for. */
    private void warmUp() {
        if (!warm) {
            XRLog.setLoggingEnabled(false); // it tells of every font and every step
            FontMappers.set(new NoSystemFonts());
            warm = true;
        }
    }

    private byte[] printed(String html, Attachment attachment, Instant made) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .withProducer("Redress")
                .usePdfUaAccessibility(true)
                .useReplacementText("\u25A1")
                .useFont(this::first, "Paper", 400, FontStyle.NORMAL, true)
                .useFont(NoSystemFonts::letters, "Paper Letters", 400, FontStyle.NORMAL, true)
                .toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            attach(document, attachment);
            date(document, made);
            document.setDocumentId((long) attachment.content().hashCode());
            document.save(out);
        }
        return out.toByteArray();
    }

    private InputStream first() {
        try {
            return font.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + font.getDescription(), e);
        }
    }

    private static void attach(PDDocument document, Attachment it) throws IOException {
        var bytes = it.content().getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype(it.type());
        file.setSize(bytes.length);
        var named = new PDComplexFileSpecification();
        named.setFile(it.name());
        named.setFileUnicode(it.name());
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(it.name(), named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    /** The time of what is printed, not that of printing: the same is printed the same. */
    private static void date(PDDocument document, Instant made) {
        var date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
    }
}
