package dev.redress.resolution.agreements.print;

import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.papers.PdfPrinter;
import dev.redress.resolution.agreements.domain.Agreement;
import java.util.LinkedHashMap;

/** The agreement as a document, in its own language: for the customer, for the file, and for whoever must prove it. */
public final class AgreementDocuments {
    private final Templates templates;
    private final PdfPrinter printer;
    private final StyleSheet onPaper = StyleSheet.of("pages/paper.css");
    private final StyleSheet onScreen = onPaper.and("pages/paper-screen.css");

    AgreementDocuments(Templates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * One self-contained page that prints on A4. The same input gives the same bytes.
     *
     * @param signed absent while the customer has not accepted
     */
    public RenderedPage html(Agreement agreement, Signed signed) {
        return page(agreement, signed, onScreen);
    }

    private RenderedPage page(Agreement agreement, Signed signed, StyleSheet sheet) {
        var language = Language.of(agreement.language());
        var wording = templates.wording(language);
        var values = new LinkedHashMap<String, Object>();
        values.put("terms", AgreementText.of(agreement, wording));
        values.put("accepted", signed != null);
        if (signed != null) {
            values.put("signedAt", wording.time(signed.at()));
            values.put("signedWay", wording.say("way." + signed.way()));
            values.put("signedReference", signed.reference());
        }
        return templates.fill("agreement", sheet, language, "", values);
    }

    /**
     * The same page as a PDF. The text that the hash covers is attached to it byte for byte, as {@code agreement.txt}.
     *
     * @param signed absent while the customer has not accepted
     */
    public byte[] pdf(Agreement agreement, Signed signed) {
        var made = signed == null ? agreement.offeredAt() : signed.at();
        return printer.print(
                page(agreement, signed, onPaper).html(),
                new PdfPrinter.Attachment("agreement.txt", "text/plain", agreement.canonical()),
                made);
    }
}
