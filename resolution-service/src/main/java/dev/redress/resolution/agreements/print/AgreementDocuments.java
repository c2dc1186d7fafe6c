package dev.redress.resolution.agreements.print;

import dev.redress.resolution.agreements.domain.Agreement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The agreement as a document, in its own language: for the customer, for the file, and for whoever must prove it. */
public final class AgreementDocuments {
    private final Templates templates;
    private final PapersProperties properties;
    private final PdfPrinter press;
    private final Sheet onPaper = Sheet.of("paper.css");
    private final Sheet onScreen = Sheet.of("paper.css", "paper-screen.css");

    AgreementDocuments(Templates templates, PapersProperties properties, PdfPrinter press) {
        this.templates = templates;
        this.properties = properties;
        this.press = press;
    }

    /**
     * One self-contained page that prints on A4. The same input gives the same bytes.
     *
     * @param signed absent while the customer has not accepted
     */
    public String html(Agreement agreement, Signed signed) {
        return html(agreement, signed, onScreen);
    }

    private String html(Agreement agreement, Signed signed, Sheet sheet) {
        var language = Language.of(agreement.language());
        var wording = new Wording(language, properties.zone());
        var values = new LinkedHashMap<String, Object>();
        values.put("company", properties.companyNames().in(language));
        values.put("terms", AgreementText.of(agreement, wording));
        values.put("accepted", signed != null);
        if (signed != null) {
            values.put("signedAt", wording.time(signed.at()));
            values.put("signedWay", wording.say("way." + signed.way()));
            values.put("signedReference", signed.reference());
        }
        return templates.fill("agreement", language, sheet, values);
    }

    /**
     * The same page as a PDF. The text that the hash covers is attached to it byte for byte, as {@code agreement.txt}.
     *
     * @param signed absent while the customer has not accepted
     */
    public byte[] pdf(Agreement agreement, Signed signed) {
        var made = signed == null ? agreement.offeredAt() : signed.at();
        return press.print(html(agreement, signed, onPaper), agreement.canonical(), made);
    }

    /** To send with {@link #html}. */
    public Map<String, String> headers() {
        return onScreen.headers();
    }
}
