package dev.redress.resolution.agreements.print;

import static dev.redress.resolution.agreements.print.PaperExamples.PAPERS;
import static dev.redress.resolution.agreements.print.PaperExamples.agreement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.ParsedPage;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.Loader;

class AgreementDocumentsLawsTest {

    @Property(tries = 50)
    void printsWhateverPeopleWrite(@ForAll @StringLength(max = 200) String text) throws IOException {
        var it = agreement("zh", text, "“" + text + "”");

        ParsedPage.of(PAPERS.html(it, null).html());
        try (var pdf = Loader.loadPDF(PAPERS.pdf(it, null))) {
            assertThat(AgreementDocumentsTest.text(pdf)).contains(it.hash());
        }
    }
}
