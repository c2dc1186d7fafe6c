package dev.redress.intake.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.complaints.domain.RepetitionRules.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String WORDS = "The washing machine leaks at the door since Sunday.";
    private final RepetitionRules rules = new RepetitionRules(Duration.ofDays(7), Duration.ofDays(90), 0.65);

    private static Said said(String id, Instant at, String product, String order, String words, Instant ended) {
        return new Said(new EarlierComplaint(id, "no-" + id), at, Set.of(product), Set.of(order), words, ended);
    }

    private static Said now(String product, String order, String words) {
        return said("now", NOON, product, order, words, null);
    }

    private Optional<Repetition> found(Said now, Said... before) {
        return rules.find(now, List.of(before));
    }

    @Test
    void isADuplicateOfAnOpenOneAndARepeatOfOneThatHadEnded() {
        var open = said("a", NOON.minus(Duration.ofHours(2)), "WM-7", "", WORDS, null);
        var over = said("b", NOON.minus(Duration.ofDays(30)), "WM-7", "", WORDS, NOON.minus(Duration.ofDays(20)));

        assertThat(found(now("WM-7", "", WORDS), open))
                .contains(new Repetition(Repetition.Kind.DUPLICATE, open.complaint(), 1));
        assertThat(found(now("WM-7", "", WORDS), over))
                .contains(new Repetition(Repetition.Kind.REPEAT, over.complaint(), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "P7D,,true",
        "P7DT1S,,false",
        "P100D,P90D,true",
        "P100D,P90DT1S,false",
        "-PT1S,,false",
    })
    void isNoneWhenTheOtherLiesTooFarBackOrCameLater(String receivedAgo, String endedAgo, boolean repeats) {
        var ended = endedAgo == null ? null : NOON.minus(Duration.parse(endedAgo));
        var earlier = said("a", NOON.minus(Duration.parse(receivedAgo)), "WM-7", "", WORDS, ended);

        assertThat(found(now("WM-7", "", WORDS), earlier).isPresent()).isEqualTo(repeats);
    }

    @ParameterizedTest
    @CsvSource({
        // the same matter, however it is written; another one; one that nobody names
        "wm-7,'',WM-7,'',The washing machine leaks at the door since Sunday.,true",
        "WM-7,'',DW-600,'',The washing machine leaks at the door since Sunday.,false",
        "'','',WM-7,'',The washing machine leaks at the door since Sunday.,true",
        "WM-7,O-1,Washer seven,o-1,The washing machine still leaks at its door.,true",
        "WM-7,'',WM-7,'',I was charged twice for the delivery.,false",
        "WM-7,'',WM-7,'',It has been leaking at the door of the washing machine since Sunday!,true",
    })
    void isAboutTheSameMatterInLikeWords(
            String product, String order, String before, String orderBefore, String words, boolean repeats) {
        var earlier = said("a", NOON.minusSeconds(60), before, orderBefore, words, null);

        assertThat(found(now(product, order, WORDS), earlier).isPresent()).isEqualTo(repeats);
    }

    @Test
    void comparesChineseAsWell() {
        var earlier = said("a", NOON.minusSeconds(60), "空调", "", "空调不制冷，打了三次电话没人接。", null);

        assertThat(found(now("空调", "", "空调还是不制冷，打了三次电话都没人接"), earlier)).isPresent();
        assertThat(found(now("空调", "", "发票金额开错了，要求重开"), earlier)).isEmpty();
    }

    @Test
    void namesTheOneThatItIsMostLikeAndNeverItself() {
        var like = said("a", NOON.minusSeconds(60), "WM-7", "", WORDS, null);
        var less = said("b", NOON.minusSeconds(60), "WM-7", "", WORDS + " Nobody called me back.", null);

        assertThat(found(now("WM-7", "", WORDS), less, like))
                .map(Repetition::earlier)
                .contains(like.complaint());
        assertThat(found(now("WM-7", "", WORDS), now("WM-7", "", WORDS))).isEmpty();
    }
}
