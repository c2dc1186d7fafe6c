package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.model.Indexes;
import dev.redress.chassis.events.OutboundEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AggregateTypeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    record Shelf(String name, List<Book> books, Cover cover) {}

    record Book(String title) {}

    sealed interface Cover permits Glass, Cloth {}

    record Glass(int panes) implements Cover {}

    record Cloth(String colour) implements Cover {}

    sealed interface ShelfEvent permits Placed, Dusted, Moved {
        Instant at();

        default Shelf applyTo(Shelf it) {
            return it;
        }
    }

    record Placed(String title, Instant at) implements ShelfEvent {}

    record Dusted(Instant at) implements ShelfEvent {}

    record Moved(Step step, Instant at) implements ShelfEvent {}

    sealed interface Step permits Left, Right {}

    record Left(int far) implements Step {}

    record Right(int far) implements Step {}

    record BookPlaced(String title, String absent) {}

    record ShelfMoved(int far, Instant movedAt) {}

    private static AggregateType.Draft<Shelf, ShelfEvent> shelves() {
        return AggregateType.of("shelves", Shelf.class, ShelfEvent.class)
                .startingAs(id -> new Shelf(id, List.of(), new Glass(1)))
                .foldedBy(ShelfEvent::applyTo);
    }

    private static AggregateType<Shelf, ShelfEvent> published(UnaryOperator<PublishingTable<Shelf, ShelfEvent>> rest) {
        return shelves()
                .publishing(
                        "house.shelves",
                        it -> rest.apply(it.about("shelfId")
                                .at(ShelfEvent::at)
                                .on(Placed.class, "book.placed.v1", placed -> new BookPlaced(placed.title(), null))));
    }

    private static AggregateType<Shelf, ShelfEvent> complete() {
        return published(it -> it.keepingToItself(Dusted.class)
                .within(
                        Moved.class,
                        Moved::step,
                        Step.class,
                        steps -> steps.to("house.steps")
                                .at(step -> NOON)
                                .onState(
                                        Left.class,
                                        "shelf.moved.v1",
                                        (moved, left) -> new ShelfMoved(left.far(), moved.at()))
                                .keepingToItself(Right.class)));
    }

    private static Optional<OutboundEvent> told(ShelfEvent event) {
        return complete().outbound("s-1", complete().blank("s-1"), event);
    }

    @Test
    void putsIdAndVersionFirstAndLeavesOutWhatIsAbsent() {
        var told = told(new Placed("On Clocks", NOON)).orElseThrow();

        assertThat(told.topic()).isEqualTo("house.shelves");
        assertThat(told.time()).isEqualTo(NOON);
        assertThat(told.data().apply(7)).hasToString("{\"shelfId\":\"s-1\",\"version\":7,\"title\":\"On Clocks\"}");
    }

    @Test
    void publishesWhatAnEventWrapsByATableOfItsOwn() {
        var told = told(new Moved(new Left(3), NOON.plusSeconds(1))).orElseThrow();

        assertThat(told.topic()).isEqualTo("house.steps");
        assertThat(((JsonNode) told.data().apply(1)).path("movedAt").asText()).isEqualTo("2026-03-02T12:00:01.000Z");
        assertThat(told(new Moved(new Right(3), NOON))).isEmpty();
        assertThat(complete().types()).containsExactlyInAnyOrder("book.placed.v1", "shelf.moved.v1");
    }

    @Test
    void keepsToItselfWhatItSaysSo() {
        assertThat(told(new Dusted(NOON))).isEmpty();
    }

    @Test
    void publishesOnlyWhenTheConditionHolds() {
        var choosy = published(
                it -> it.onlyWhen(Placed.class, placed -> !placed.title().isEmpty())
                        .keepingToItself(Dusted.class, Moved.class));

        assertThat(choosy.outbound("s-1", choosy.blank("s-1"), new Placed("", NOON)))
                .isEmpty();
        assertThat(choosy.outbound("s-1", choosy.blank("s-1"), new Placed("On Clocks", NOON)))
                .isPresent();
    }

    @Test
    void refusesAnEventThatIsNeitherPublishedNorKept() {
        assertThatThrownBy(() -> published(it -> it.keepingToItself(Dusted.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[Moved]");
    }

    @Test
    void refusesTwoRowsForOneEvent() {
        assertThatThrownBy(() -> published(it -> it.keepingToItself(Placed.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Placed has a row already");
    }

    @Test
    void refusesAnIndexOnWhatTheStateDoesNotHave() {
        assertThatThrownBy(
                        () -> shelves().indexed(Indexes.ascending("state.nmae")).publishingNothing())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Shelf has no nmae");
    }

    @Test
    void findsPathsThroughListsAndChoices() {
        assertThat(StatePaths.path(Shelf.class, "books.title")).isEqualTo("state.books.title");
        assertThat(StatePaths.path(Shelf.class, "cover.panes")).isEqualTo("state.cover.panes");
        assertThatThrownBy(() -> StatePaths.path(Shelf.class, "books.colour"))
                .isInstanceOf(IllegalStateException.class);
    }
}
