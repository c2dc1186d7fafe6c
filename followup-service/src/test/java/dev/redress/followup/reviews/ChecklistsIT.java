package dev.redress.followup.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checklists over HTTP. */
class ChecklistsIT extends RunningReviews {
    @Test
    void keepsChecklistsInAllTheirVersions() {
        var id = "T-" + UUID.randomUUID();
        var first = define(id, "A", 1);
        assertThat(define(id, "A", 1)).isEqualTo(first);
        var second = define(id, "B", 2);

        assertThat(first.path("version").intValue()).isEqualTo(1);
        assertThat(second.path("version").intValue()).isEqualTo(2);
        assertThat(look("/checklists/" + id)).isEqualTo(second);
        assertThat(look("/checklists/" + id + "?version=1")).isEqualTo(first);
        get("agent", "/checklists/" + id + "?version=3").expectStatus().isNotFound();
        get("agent", "/checklists/none").expectStatus().isNotFound();
        assertThat(texts(look("/checklists"), "id")).contains("HANDLING", id);
        var stale = checklist("C", 1).replace("{'items'", "{'version':1,'items'");
        refused(put("manager", id, stale), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'weight':1   | 'weight':0    | items[0].weight   | min",
                "'code':'A'   | 'code':'A B'  | items[0].code     | pattern",
                "'en':'Item'  | 'en':' '      | items[0].names.en | not-blank",
                "{'items'     | {'id':'other','items' | id        | differs"
            })
    void namesWhatIsWrongWithAChecklist(String right, String wrong, String field, String code) {
        invalid(put("quality", "T-1", checklist("A", 1).replace(right, wrong)), field, code);
    }

    @Test
    void doesNotTakeAnItemTwice() {
        var twice = checklist("A", 1).replace("]}", ",{'code':'A','names':{'zh':'项','en':'Item'},'weight':1}]}");

        invalid(put("quality", "T-1", twice), "items[1].code", "repeated");
    }
}
