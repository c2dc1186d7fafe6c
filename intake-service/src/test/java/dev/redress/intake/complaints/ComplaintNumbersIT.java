package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.IntakeApp;
import dev.redress.intake.complaints.domain.ComplaintNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class ComplaintNumbersIT extends IntakeApp {
    /** Each test counts in years of its own. */
    private static final AtomicInteger YEARS = new AtomicInteger(2050);

    @Autowired
    private MongoTemplate mongo;

    private final int year = YEARS.getAndAdd(2);

    private ComplaintNumbers replica(int block) {
        return new ComplaintNumbers(mongo, block);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> unique("c")).toList();
    }

    private static String number(int year, long serial) {
        return ComplaintNumber.of(year, serial);
    }

    @Test
    void beginsEachYearAtOne() {
        var numbers = replica(10);

        assertThat(numbers.take(year, ids(2))).containsExactly(number(year, 1), number(year, 2));
        assertThat(numbers.take(year + 1, ids(1))).containsExactly(number(year + 1, 1));
    }

    @Test
    void leadsFromTheNumberToTheComplaintBeforeThatIsWritten() {
        var numbers = replica(10);
        var ids = ids(3);

        var taken = numbers.take(year, ids);

        for (var i = 0; i < ids.size(); i++) {
            assertThat(numbers.find(taken.get(i))).contains(ids.get(i));
            assertThat(numbers.find(taken.get(i).replace("-", ""))).contains(ids.get(i));
        }
        assertThat(numbers.find(number(year, 999))).isEmpty();
    }

    @Test
    void takesABlockAtATimeAndMoreWhereMoreAreNeeded() {
        var one = replica(5);
        var other = replica(5);

        one.take(year, ids(1));

        assertThat(other.take(year, ids(1))).containsExactly(number(year, 6));
        assertThat(one.take(year, ids(7))).hasSize(7).doesNotHaveDuplicates().doesNotContain(number(year, 6));
    }

    @Test
    void givesNoNumberTwiceHoweverManyReplicasTakeThem() {
        var taking = new ArrayList<CompletableFuture<List<String>>>();
        for (var i = 0; i < 4; i++) {
            var replica = replica(7);
            for (var j = 0; j < 10; j++) {
                taking.add(CompletableFuture.supplyAsync(() -> replica.take(year, ids(5))));
            }
        }
        var all = new ArrayList<String>();
        taking.forEach(it -> all.addAll(it.join()));

        assertThat(new HashSet<>(all)).hasSize(200);
    }

    @Test
    void givesOutAgainWhatWasGivenBack() {
        var numbers = replica(10);
        numbers.take(year, ids(1));
        numbers.giveBack(year, List.of(number(year, 1)));
        var later = ids(2);

        assertThat(numbers.take(year, later)).containsExactly(number(year, 1), number(year, 2));
        assertThat(numbers.find(number(year, 1))).contains(later.get(0));
    }

    @Test
    void givesOutNoNumberOfLastYear() {
        var numbers = replica(10);
        numbers.take(year, ids(2));
        numbers.giveBack(year, List.of(number(year, 1)));
        numbers.take(year + 1, ids(1));
        numbers.giveBack(year, List.of(number(year, 2)));

        assertThat(numbers.take(year + 1, ids(2))).containsExactly(number(year + 1, 2), number(year + 1, 3));
    }
}
