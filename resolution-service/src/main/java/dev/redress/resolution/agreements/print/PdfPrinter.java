package dev.redress.resolution.agreements.print;

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
final class PdfPrinter {
    private final Resource font;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean warm;

    PdfPrinter(Resource font) {
        this.font = font;
    }

    byte[] print(String html, String attachment, Instant made) {
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

    private byte[] printed(String html, String attachment, Instant made) throws IOException {
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
            document.setDocumentId((long) attachment.hashCode());
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

    private static void attach(PDDocument document, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("text/plain");
        file.setSize(bytes.length);
        var named = new PDComplexFileSpecification();
        named.setFile("agreement.txt");
        named.setFileUnicode("agreement.txt");
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("agreement.txt", named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    /** The agreement's time, not that of printing: the same agreement is printed the same. */
    private static void date(PDDocument document, Instant made) {
        var date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
    }
}
