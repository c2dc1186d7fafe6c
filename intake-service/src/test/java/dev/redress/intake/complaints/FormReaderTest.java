package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import dev.redress.intake.complaints.domain.Complainant;
import dev.redress.intake.complaints.domain.Particulars;
import dev.redress.intake.complaints.domain.Product;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private final FormReader forms = Forms.readerAt(NOW);
    private final ObjectMapper json = WireFormat.mapper();

    private ComplaintForm form(String text) throws Exception {
        return json.readValue(text.replace('\'', '"'), ComplaintForm.class);
    }

    @Test
    void takesNobodyAsTheTakerWhoDoesNotWorkHere() throws Exception {
        var text = "{'channel':'PHONE','narrative':'leaks','takenBy':'nobody-at-all'}";

        assertThat(forms.check(form(text), "")).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo("takenBy");
            assertThat(it.code()).isEqualTo("unknown");
        });
        assertThat(forms.check(form(text), "nobody-at-all"))
                .as("who typed it is there")
                .isEmpty();
        assertThat(Forms.read(form("{'channel':'PHONE','narrative':'leaks'}"), Instant.EPOCH)
                        .recordedBy("E7")
                        .reception()
                        .takenBy())
                .isEqualTo("E7");
    }

    @Test
    void asksForNoMoreThanChannelAndNarrative() throws Exception {
        assertThat(forms.check(form("{'channel':'PHONE','narrative':'leaks'}"), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'narrative':'x'} | channel | not-null",
                "{'channel':'PIGEON','narrative':'x'} | channel | unreadable",
                "{'channel':'WEB'} | narrative | not-blank",
                "{'channel':'WEB','narrative':'  '} | narrative | not-blank",
                "{'channel':'WEB','narrative':'x','customer':{'email':'nobody'}} | customer.email | email",
                "{'channel':'WEB','narrative':'\u3000\u200b'} | narrative | not-blank",
                "{'channel':'WEB','narrative':'x','customer':{'language':'english!'}} | customer.language | pattern",
                "{'channel':'WEB','narrative':'x','takenBy':'a b'} | takenBy | pattern",
                "{'channel':'WEB','narrative':'x','complainant':'FRIEND'} | complainant | unreadable",
                "{'channel':'WEB','narrative':'x','complainant':'REPRESENTATIVE'} | representative | required",
                "{'channel':'WEB','narrative':'x','complainant':'CUSTOMER','representative':{'name':'R'}} | representative"
                        + " | contradicts",
                "{'channel':'WEB','narrative':'x','complainant':'ANONYMOUS','customer':{'phone':'1'}} | customer | contradicts",
                "{'channel':'WEB','narrative':'x','representative':{'email':'nobody'}} | representative.email | email",
                "{'channel':'WEB','narrative':'x','receivedAt':'2026-03-02T12:06:00Z'} | receivedAt | in-the-future",
                "{'channel':'WEB','narrative':'x','occurredAt':'2027-01-01T00:00:00Z'} | occurredAt | in-the-future",
            })
    void namesTheFieldAndTheError(String text, String field, String code) throws Exception {
        assertThat(forms.check(form(text), "")).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo(field);
            assertThat(it.code()).isEqualTo(code);
        });
    }

    @Test
    void readsWhoSpeaksForTheCustomerAndWhatElseTheTradeAsksFor() throws Exception {
        var it = Forms.read(
                form("{'channel':'WEB','narrative':'x','customer':{'customerNumber':' C-17 '},"
                        + "'representative':{'name':'Robin','relation':'daughter'},'phenomenon':' drips ','outlet':'SH-012',"
                        + "'equipment':'LINE-3','usedBefore':'Other','regulatorReference':'CC-1',"
                        + "'furtherProducts':[{'name':'Hose','orderNumber':'A-2'}]}"),
                NOW);

        assertThat(it.complainant().kind()).isEqualTo(Complainant.Kind.REPRESENTATIVE);
        assertThat(it.complainant().customerNumber()).isEqualTo("C-17");
        assertThat(it.complainant().representative().name()).isEqualTo("Robin");
        assertThat(it.particulars())
                .isEqualTo(new Particulars(
                        "drips",
                        "SH-012",
                        "LINE-3",
                        "Other",
                        "CC-1",
                        List.of(new Product("Hose", "", "", null, "A-2", null))));
        assertThat(Forms.read(form("{'channel':'WEB','narrative':'x'}"), NOW).complainant())
                .isEqualTo(Complainant.CUSTOMER);
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        assertThat(forms.check(form("{'narrative':'','customer':{'email':'x','phone':'y'}}"), ""))
                .extracting(it -> it.field())
                .containsExactly("channel", "customer.email", "narrative");
    }

    @Test
    void forgivesTheClockOfAnotherSystemALittle() throws Exception {
        assertThat(forms.check(form("{'channel':'WEB','narrative':'x','receivedAt':'2026-03-02T12:04:00Z'}"), ""))
                .isEmpty();
    }

    @Test
    void guessesTheLanguageFromTheWords() throws Exception {
        assertThat(Forms.read(form("{'channel':'WEB','narrative':'漏水'}"), NOW)
                        .customer()
                        .language())
                .isEqualTo("zh");
        assertThat(Forms.read(form("{'channel':'WEB','narrative':'leaks'}"), NOW)
                        .customer()
                        .language())
                .isEqualTo("en");
    }

    @Test
    void fingerprintsWhatWasSentAndNotTheOrderOfFields() throws Exception {
        var one = form("{'channel':'WEB','narrative':'x','externalId':'1'}");
        var same = form("{'externalId':'1','narrative':'x','channel':'WEB'}");
        var other = form("{'channel':'WEB','narrative':'y','externalId':'1'}");
        assertThat(forms.fingerprint(one)).isEqualTo(forms.fingerprint(same)).isNotEqualTo(forms.fingerprint(other));
    }

    @ParameterizedTest
    @CsvSource({"narrative,20000", "expectedOutcome,4000", "takenBy,64", "sourceSystem,200", "externalId,200"})
    void bindsTheLengthOfEachText(String field, int longest) throws Exception {
        var least = field.equals("narrative") ? "" : "'narrative':'x',";
        var text = "{'channel':'WEB'," + least + "'" + field + "':'%s'}";

        assertThat(forms.check(form(text.formatted("x".repeat(longest))), "")).isEmpty();
        assertThat(forms.check(form(text.formatted("x".repeat(longest + 1))), ""))
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly(field + " size");
    }

    @ParameterizedTest
    @CsvSource({
        "customer.name,200,x", "customer.phone,200,1", "customer.company,200,x", "customer.address,500,x",
        "product.name,200,x", "product.model,200,x", "product.batch,100,x", "product.orderNumber,100,x"
    })
    void bindsTheLengthOfEachTextOfCustomerAndProduct(String path, int longest, String letter) throws Exception {
        var parts = path.split("\\.", -1);
        var text = "{'channel':'WEB','narrative':'x','" + parts[0] + "':{'" + parts[1] + "':'%s'}}";

        assertThat(forms.check(form(text.formatted(letter.repeat(longest))), ""))
                .isEmpty();
        assertThat(forms.check(form(text.formatted(letter.repeat(longest + 11))), ""))
                .extracting(it -> it.field())
                .contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "138 1234 5678",
                "+86 (21) 5555-1234",
                "021/5555.1234",
                "021-55551234 ext. 12",
                "5551234 x7",
                "5551234转8",
                "１３８１２３４５６７８",
                "\u202d13812345678\u202c",
                "138\u00a01234\u00a05678",
                "（０２１）5555 1234",
                "13812345678 (home)",
                "N/A",
                "call me",
                "++8613812345678",
                ""
            })
    void takesWhateverStandsWhereThePhoneNumberBelongs(String phone) throws Exception {
        assertThat(forms.check(form("{'channel':'WEB','narrative':'x','customer':{'phone':'" + phone + "'}}"), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zh,true",
        "en-GB,true",
        "zh-Hant-TW,true",
        "e,false",
        "english,true",
        "englishwords,false",
        "en_GB,false",
        "en-,false"
    })
    void takesLanguageTags(String language, boolean tag) throws Exception {
        assertThat(forms.check(form("{'channel':'WEB','narrative':'x','customer':{'language':'" + language + "'}}"), "")
                        .isEmpty())
                .isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T12:05:00Z,true", "2026-03-02T12:05:00.001Z,false"})
    void forgivesTheClockOfAnotherSystemToTheLastMillisecond(String time, boolean forgiven) throws Exception {
        for (var field : new String[] {"receivedAt", "occurredAt"}) {
            assertThat(forms.check(form("{'channel':'WEB','narrative':'x','" + field + "':'" + time + "'}"), "")
                            .isEmpty())
                    .as(field)
                    .isEqualTo(forgiven);
        }
    }

    @Test
    void letsCustomersExpectSolutionsInTheFuture() throws Exception {
        assertThat(forms.check(form("{'channel':'WEB','narrative':'x','expectedBy':'2027-01-01T00:00:00Z'}"), ""))
                .isEmpty();
    }

    @Test
    void takesWhatIsAbsentForEmptyAndNow() throws Exception {
        var it = forms.read(form("{'channel':'PHONE','narrative':'  leaks '}"));

        assertThat(it.statement().narrative()).isEqualTo("leaks");
        assertThat(it.statement().expectedOutcome()).isEmpty();
        assertThat(it.reception().receivedAt()).isEqualTo(NOW);
        assertThat(it.reception().takenBy()).isEmpty();
        assertThat(it.reception().confidential()).isFalse();
        assertThat(it.product().saysNothing()).isTrue();
        assertThat(it.customer().phone()).isEmpty();
        assertThat(it.occurredAt()).isNull();
        assertThat(it.expectedBy()).isNull();
    }

    @Test
    void keepsThePhoneNumberAsItIsWrittenAndTheAddressOfMailWithoutWhatWasPastedAlong() throws Exception {
        var it = forms.read(form("{'channel':'PHONE','narrative':'x',"
                + "'customer':{'phone':'（０２１）5555 1234 (home)','email':'\u202da@example.org\u202c '}}"));

        assertThat(it.customer().phone()).isEqualTo("（０２１）5555 1234 (home)");
        assertThat(it.customer().email()).isEqualTo("a@example.org");
    }

    @Test
    void keepsTimesToTheMillisecond() throws Exception {
        var it = forms.read(form("{'channel':'WEB','narrative':'x','receivedAt':'2026-03-02T11:59:59.123456789Z',"
                + "'occurredAt':'2026-03-01T00:00:00.0009Z','expectedBy':'2026-03-09T00:00:00Z'}"));

        assertThat(it.reception().receivedAt()).isEqualTo(Instant.parse("2026-03-02T11:59:59.123Z"));
        assertThat(it.occurredAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(it.expectedBy()).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
    }

    @Test
    void believesTheLanguageThatIsSaid() throws Exception {
        var it = forms.read(form("{'channel':'WEB','narrative':'漏水','customer':{'language':'de-AT'}}"));

        assertThat(it.customer().language()).isEqualTo("de-AT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'channel':'WEB','narrative':'x','confidential':true}",
                "{'channel':'WEB','narrative':'x','takenBy':'E1'}",
                "{'channel':'WEB','narrative':'x','customer':{'name':'Ann'}}",
                "{'channel':'WEB','narrative':'x','product':{'model':'DW-600'}}",
                "{'channel':'APP','narrative':'x'}",
                "{'channel':'WEB','narrative':'x '}",
            })
    void fingerprintsEveryDifference(String other) throws Exception {
        assertThat(forms.fingerprint(form(other)))
                .isNotEqualTo(forms.fingerprint(form("{'channel':'WEB','narrative':'x'}")))
                .matches("[0-9a-f]{64}");
    }
}
