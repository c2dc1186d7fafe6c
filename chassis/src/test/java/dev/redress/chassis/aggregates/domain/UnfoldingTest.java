package dev.redress.chassis.aggregates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.aggregates.domain.UnfoldingTest.Move.Left;
import dev.redress.chassis.aggregates.domain.UnfoldingTest.Move.Right;
import dev.redress.chassis.aggregates.domain.UnfoldingTest.Move.Turned.Back;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfoldingTest {

    /** Steps on a line. */
    sealed interface Move {
        /** One down. */
        record Left() implements Move {}

        /** Some up. */
        record Right(int steps) implements Move {}

        /** Around. */
        sealed interface Turned extends Move {
            /** To where it began. */
            record Back() implements Turned {}
        }
    }

    private final Unfolding<Integer, Move> walk =
            Unfolding.of(0, (move, at) -> move instanceof Right it ? at + it.steps() : at - 1);

    @Test
    void foldsWhatHappensAtOnceAndKeepsItInOrder() {
        walk.happens(new Right(3));
        assertThat(walk.state()).isEqualTo(3);
        walk.happens(new Left());
        assertThat(walk.state()).isEqualTo(2);
        assertThat(walk.events()).containsExactly(new Right(3), new Left());
    }

    @Test
    void foldsWhatHasHappened() {
        assertThat(Unfolding.<Integer, Move>fold(5, List.of(new Left(), new Left()), (move, at) -> at - 1))
                .isEqualTo(3);
    }

    @Test
    void letsEachEventHaveItsConsequences() {
        var reactions = Reactions.<Unfolding<Integer, Move>, Move>to(Move.class)
                .on(Right.class, (it, event) -> it.happens(new Right(event.steps() - 1)))
                .on(Left.class, it -> it.happens(new Right(7)))
                .nothingOn(Back.class)
                .complete();
        reactions.follow(walk, new Right(3));
        reactions.follow(walk, new Left());
        reactions.follow(walk, new Back());
        assertThat(walk.events()).containsExactly(new Right(2), new Right(7));
    }

    @Test
    void forgetsNoEvent() {
        var reactions = Reactions.<Unfolding<Integer, Move>, Move>to(Move.class).nothingOn(Left.class, Right.class);
        assertThatThrownBy(reactions::complete).hasMessageContaining("[Back]");
    }

    @Test
    void saysOnceWhatFollows() {
        var reactions = Reactions.<Unfolding<Integer, Move>, Move>to(Move.class).nothingOn(Left.class);
        assertThatThrownBy(() -> reactions.on(Left.class, it -> {})).hasMessageContaining("already");
    }
}
