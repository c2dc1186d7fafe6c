package dev.redress.resolution.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {
    /** From (line) to (column, in the order of the lines); x is a move. */
    private static final List<String> MOVES = List.of(
            //               AS CO CF PR AP OF AC DE IM RS RJ WD MG CL
            "ASSIGNED        .  x  .  .  .  .  .  .  .  .  .  x  x  .",
            "CONTACTED       .  .  x  .  .  .  .  .  .  x  x  x  x  .",
            "CAUSE_FOUND     .  .  .  x  x  .  .  .  .  x  x  x  x  .",
            "PROPOSED        .  .  x  .  x  x  .  .  .  .  x  x  x  .",
            "APPROVED        .  .  .  .  .  x  .  .  .  .  x  x  x  .",
            "OFFERED         .  .  .  .  x  .  x  x  .  x  x  x  x  .",
            "ACCEPTED        .  .  .  .  .  x  .  .  x  x  .  x  x  .",
            "DECLINED        .  .  .  x  x  .  .  .  .  .  x  x  x  .",
            "IMPLEMENTING    .  .  .  .  .  .  .  .  .  x  .  x  x  .",
            "RESOLVED        x  .  .  .  .  .  .  .  .  .  .  x  x  x",
            "REJECTED        x  .  .  .  .  .  .  .  .  .  .  x  x  x",
            "WITHDRAWN       .  .  .  .  .  .  .  .  .  .  .  .  .  .",
            "MERGED          x  x  x  x  x  x  x  x  x  .  .  x  .  .",
            "CLOSED          x  .  .  .  .  .  .  .  .  .  .  x  x  .");

    private static final List<Stage> COLUMNS = List.of(Stage.values());

    static Stream<Arguments> everyPair() {
        return MOVES.stream().flatMap(line -> {
            var cells = line.split(" +", -1);
            return Arrays.stream(Stage.values())
                    .map(to -> Arguments.of(Stage.valueOf(cells[0]), to, cells[1 + COLUMNS.indexOf(to)].equals("x")));
        });
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("everyPair")
    void allowsExactlyTheMovesInTheTable(Stage from, Stage to, boolean allowed) {
        assertThat(from.next().contains(to)).isEqualTo(allowed);
    }

    @Test
    void looksAtEveryPair() {
        assertThat(everyPair().map(it -> List.of(it.get()[0], it.get()[1])).distinct())
                .hasSize(Stage.values().length * Stage.values().length);
    }

    @Test
    void canBeReachedFromTheStart() {
        var reached = EnumSet.of(Stage.ASSIGNED);
        while (reached.addAll(reached.stream().flatMap(it -> it.next().stream()).collect(Collectors.toSet()))) {
            assertThat(reached).contains(Stage.ASSIGNED);
        }
        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    }

    @ParameterizedTest
    @EnumSource
    void letsHandlersMoveWhatIsOpenAndNothingElse(Stage stage) {
        assertThat(stage.byHandlers().isEmpty()).isEqualTo(!stage.open());
    }

    @ParameterizedTest
    @EnumSource
    void isClosedOrOpenedAgainByTheFollowUpAlone(Stage stage) {
        assertThat(stage.byHandlers()).doesNotContainAnyElementsOf(Set.of(Stage.CLOSED, Stage.ASSIGNED));
    }
}
