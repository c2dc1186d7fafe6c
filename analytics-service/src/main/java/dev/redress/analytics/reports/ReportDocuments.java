package dev.redress.analytics.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.reports.ReportStore.Document;
import dev.redress.analytics.tables.Format;
import dev.redress.analytics.tables.XlsxWriter;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.papers.PdfPrinter;
import dev.redress.chassis.text.domain.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.MediaType;

/**
 * The documents of a report: JSON with all that it says, and made of nothing else a page and a PDF in each language, and a
 * workbook. Each names the hash of the JSON, and the PDF carries it.
 */
final class ReportDocuments {
    private static final String HTML = "text/html;charset=UTF-8";

    private final ObjectMapper json;
    private final Templates templates;
    private final PdfPrinter printer;
    private final StyleSheet onPaper;
    private final StyleSheet onScreen;

    ReportDocuments(ObjectMapper json, Templates templates, PdfPrinter printer) {
        this.json = json;
        this.templates = templates;
        this.printer = printer;
        var look = StyleSheet.of("pages/report.css");
        this.onPaper = new StyleSheet(look.css() + ReportBars.css(), false);
        this.onScreen = onPaper.and("pages/report-screen.css");
    }

    /** What all documents are made of. */
    record Content(String text, String sha256) {}

    Content content(FrozenReport report) {
        try {
            var text = json.writeValueAsString(report);
            return new Content(text, Sha256.hex(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }

    List<Document> of(FrozenReport report, Content content) {
        var documents = new ArrayList<Document>();
        documents.add(Document.of(
                ReportStore.CONTENT,
                MediaType.APPLICATION_JSON_VALUE,
                content.text().getBytes(StandardCharsets.UTF_8)));
        for (var language : Language.values()) {
            var name = "report." + language.code();
            documents.add(Document.of(
                    name + ".html",
                    HTML,
                    page(report, content, language, onScreen).getBytes(StandardCharsets.UTF_8)));
            documents.add(Document.of(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, pdf(report, content, language)));
        }
        documents.add(Document.of("report.xlsx", Format.XLSX.type().toString(), workbook(report, content)));
        return documents;
    }

    private String page(FrozenReport report, Content content, Language language, StyleSheet sheet) {
        var wording = templates.wording(language);
        var values = new HashMap<String, Object>();
        values.put("report", ReportView.of(report, wording));
        values.put("sha256", content.sha256());
        return templates.fill("report", sheet, language, "", values).html();
    }

    private byte[] pdf(FrozenReport report, Content content, Language language) {
        return printer.print(
                page(report, content, language, onPaper),
                new PdfPrinter.Attachment(ReportStore.CONTENT, MediaType.APPLICATION_JSON_VALUE, content.text()),
                report.heading().made());
    }

    private static byte[] workbook(FrozenReport report, Content content) {
        var out = new ByteArrayOutputStream();
        try {
            XlsxWriter.write(ReportSheets.of(report, content.sha256()), out);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook cannot be written", e);
        }
        return out.toByteArray();
    }
}
