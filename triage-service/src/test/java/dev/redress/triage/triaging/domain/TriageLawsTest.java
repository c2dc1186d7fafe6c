package dev.redress.triage.triaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for every set of rules and every complaint. */
class TriageLawsTest {
    private static final List<String> WORDS = List.of("fire", "bill*", "漏水", "rude", "请问", "refund");
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:31.087Z");

    @Provide
    Arbitrary<Rules> rules() {
        var when = Combinators.combine(
                        Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(WORDS).list().ofMaxSize(1))
                .as((words, without) ->
                        new RuleCondition(RuleWords.of(words), RuleWords.of(without), Set.of(), Set.of(), null, null));
        var then = Combinators.combine(
                        Arbitraries.of(Nature.class).injectNull(0.5),
                        Arbitraries.of(Category.class).injectNull(0.5),
                        Arbitraries.of(Severity.class).injectNull(0.5),
                        Arbitraries.of("QUALITY", "FINANCE", "GONE").injectNull(0.5))
                .as(RuleAnswer::new);
        return Combinators.combine(when, then)
                .as((each, answer) -> new Object[] {each, answer})
                .list()
                .ofMaxSize(8)
                .map(all -> new Rules(
                        IntStream.range(0, all.size())
                                .mapToObj(i ->
                                        new Rule("r" + i, (RuleCondition) all.get(i)[0], (RuleAnswer) all.get(i)[1]))
                                .toList(),
                        "CARE"));
    }

    @Provide
    Arbitrary<TriageInput> complaints() {
        return Arbitraries.of("fire", "bills", "billing", "漏水了", "RUDE", "请问", "refund", "firefly", "谢谢", "\n")
                .list()
                .ofMaxSize(6)
                .map(words -> new TriageInput("PHONE", "zh", false, String.join(" ", words), false));
    }

    @Provide
    Arbitrary<Set<String>> departments() {
        return Arbitraries.of("QUALITY", "FINANCE", "CARE").set();
    }

    @Property
    void alwaysPlacesAComplaintWithADepartmentThatTakesItOrTheFallback(
            @ForAll("rules") Rules rules,
            @ForAll("complaints") TriageInput complaint,
            @ForAll("departments") Set<String> departments) {
        var verdict = rules.judge(complaint, departments);

        assertThat(verdict.department().equals("CARE") || departments.contains(verdict.department()))
                .isTrue();
        assertThat(verdict.category()).isNotNull();
    }

    @Property
    void isNeverLessGraveThanARuleThatFiredAndNeverGraverThanAll(
            @ForAll("rules") Rules rules, @ForAll("complaints") TriageInput complaint) {
        var verdict = rules.judge(complaint, Set.of("QUALITY"));

        var said = rules.list().stream()
                .filter(it -> verdict.rules().contains(it.id()))
                .map(it -> it.then().severity())
                .filter(it -> it != null)
                .toList();
        var candidates = new ArrayList<>(said);
        candidates.add(verdict.nature().communicative() ? Severity.S4 : Severity.S3);
        assertThat(verdict.severity()).isEqualTo(Collections.min(candidates));
    }

    @Property
    void namesRulesInTheOrderInWhichTheyWereTried(
            @ForAll("rules") Rules rules, @ForAll("complaints") TriageInput complaint) {
        var verdict = rules.judge(complaint, Set.of("QUALITY"));

        var named = verdict.rules().stream()
                .filter(it -> !it.equals(Rules.FALLBACK))
                .map(it -> Integer.parseInt(it.substring(1)))
                .toList();
        assertThat(named).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void changesNoAnswerByAddingARuleBehindExceptTheSeverity(
            @ForAll("rules") Rules rules, @ForAll("complaints") TriageInput complaint) {
        var catchAll = new RuleCondition(
                RuleWords.of(List.of()), RuleWords.of(List.of("unheard")), Set.of(), Set.of(), null, null);
        var more = new ArrayList<>(rules.list());
        more.add(new Rule("last", catchAll, new RuleAnswer(Nature.VENT, Category.PACKAGING, null, "FINANCE")));

        var before = rules.judge(complaint, Set.of("QUALITY", "FINANCE"));
        var after = new Rules(more, "CARE").judge(complaint, Set.of("QUALITY", "FINANCE"));

        if (before.category() != Category.OTHER) {
            assertThat(after.category()).isEqualTo(before.category());
        }
        if (!before.department().equals("CARE")) {
            assertThat(after.department()).isEqualTo(before.department());
        }
    }

    @Property
    void saidTwiceIsDoneOnce(@ForAll("rules") Rules rules, @ForAll("complaints") TriageInput complaint) {
        var first = Triage.unheard("c")
                .received(complaint, NOW.minusSeconds(1), Entry.UNSAID, rules, Set.of("QUALITY"), NOW);
        var after = first.get(0).applyTo(Triage.unheard("c"));

        assertThat(first).hasSize(1);
        assertThat(after.received(complaint, NOW, Entry.UNSAID, rules, Set.of(), NOW.plusSeconds(9)))
                .isEmpty();
    }

    @Test
    void knowsThatTheCustomerWithdrewAndKeepsItsVerdict() {
        var it = Triage.unheard("c");
        var withdrawn = it.withdrawn(NOW).get(0).applyTo(it);

        assertThat(withdrawn.withdrawnAt()).isEqualTo(NOW);
        assertThat(withdrawn.withdrawn(NOW.plusSeconds(1))).isEmpty();
        assertThat(withdrawn.triaged()).isFalse();
    }
}
