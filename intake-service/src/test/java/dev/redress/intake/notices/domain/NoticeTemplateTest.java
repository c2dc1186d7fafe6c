package dev.redress.intake.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.notices.domain.NoticeTemplate.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTemplateTest {
    private static final NoticeTemplate TEMPLATE = new NoticeTemplate(
            true,
            new Words("投诉 {number}", "编号 {number}。\n{replyBy} 之前答复。\n谢谢。"),
            new Words("Complaint {number}", "Number {number}.\nBy {replyBy}.\nThank you."));

    @Test
    void speaksChineseToThoseWhoDoAndEnglishToOthers() {
        var values = Map.of("number", "26-1", "replyBy", "noon");

        assertThat(TEMPLATE.words("zh-TW", values).subject()).isEqualTo("投诉 26-1");
        assertThat(TEMPLATE.words("de", values))
                .isEqualTo(new Words("Complaint 26-1", "Number 26-1.\nBy noon.\nThank you."));
    }

    @Test
    void leavesOutALineOfWhichNothingIsKnown() {
        assertThat(TEMPLATE.words("en", Map.of("number", "26-1")).text()).isEqualTo("Number 26-1.\nThank you.");
    }

    @Test
    void takesWhatIsPutInForTextWhateverItLooksLike() {
        var values = Map.of("number", "{replyBy} $1 \\\n", "replyBy", "noon");

        assertThat(TEMPLATE.words("en", values))
                .isEqualTo(new Words("Complaint {replyBy} $1 \\", "Number {replyBy} $1 \\\n.\nBy noon.\nThank you."));
    }
}
