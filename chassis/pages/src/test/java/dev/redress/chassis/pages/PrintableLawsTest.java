package dev.redress.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.ParsedPage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class PrintableLawsTest {

    @Property(tries = 200)
    void makesAWellFormedPageOfWhateverPeopleWrite(@ForAll @StringLength(max = 200) String text) {
        var page = ParsedPage.of(
                Examples.note(Language.EN, "", "<" + text + ">", false).html());

        assertThat(page.texts("//p[@class='note']"))
                .singleElement()
                .asString()
                .startsWith("<")
                .endsWith(">");
    }

    @Property(tries = 200)
    void isDoneOnce(@ForAll @StringLength(max = 200) String text) {
        var once = Printable.of(text);

        assertThat(Printable.of(once)).isEqualTo(once);
    }
}
