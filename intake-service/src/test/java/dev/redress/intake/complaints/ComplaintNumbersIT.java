package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.complaints.domain.ComplaintNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;

class ComplaintNumbersIT extends IntakeApp {
    /** Each test counts in years of its own. */
    private static final AtomicInteger YEARS = new AtomicInteger(2050);

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    private final AtomicLong restarts = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private final int year = YEARS.getAndAdd(2);

    private ComplaintNumbers replica(int block) {
        return new ComplaintNumbers(mongo, block, year -> told.get(), restarts::get);
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

    /** Each of them may be the one whose number the complaint gets: the others give theirs back. */
    @Test
    void givesEachOfThoseWhoEnterTheSameComplaintAtOnceANumberOfItsOwn() {
        var numbers = replica(50);
        var id = unique("c");
        var taking = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> numbers.take(year, List.of(id, id))))
                .toList();
        var all = taking.stream().flatMap(it -> it.join().stream()).toList();

        assertThat(all)
                .hasSize(80)
                .doesNotHaveDuplicates()
                .allSatisfy(it -> assertThat(numbers.find(it)).contains(id));
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

    @Test
    void goesOnFromTheHighestNumberThatWasToldWhenTheStoreLostItsCount() {
        var one = replica(10);
        var other = replica(10);
        var before = new HashSet<>(one.take(year, ids(12)));
        before.addAll(other.take(year, ids(3)));
        forget("counters");
        forget("numbers");
        told.set(23);
        restarts.incrementAndGet();

        var after = new ArrayList<>(one.take(year, ids(12)));
        after.addAll(other.take(year, ids(12)));

        assertThat(after).hasSize(24).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
        assertThat(after.get(0)).isEqualTo(number(year, 24));
    }

    @Test
    void passesOverNumbersThatAreTakenWhenTheCounterAloneWentBack() {
        var before = replica(10).take(year, ids(15));
        forget("counters");
        var ids = ids(12);

        var after = replica(4).take(year, ids);

        assertThat(after).hasSize(12).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
        for (var i = 0; i < ids.size(); i++) {
            assertThat(replica(1).find(after.get(i))).contains(ids.get(i));
        }
    }

    @Test
    void readsFromTheTopicWhichNumbersWereTold() {
        var receipt = body(post("agent", "{'channel':'WEB','narrative':'The lamp flickers.'}"));
        wire.await("complaints.intake", receipt.get("complaintId").textValue(), 1);
        var thisYear = 2000 + Integer.parseInt(receipt.get("number").textValue().substring(0, 2));
        var serial = ComplaintNumber.serial(thisYear, receipt.get("number").textValue());

        var highest = new NumbersTold("complaints.intake", consumers).highest(thisYear);

        assertThat(highest).isGreaterThanOrEqualTo(serial.orElseThrow());
        assertThat(new NumbersTold("complaints.intake", consumers).highest(year))
                .isZero();
    }

    /** What the store knows of this year. */
    private void forget(String collection) {
        var first = collection.equals("counters")
                ? Integer.toString(year)
                : number(year, 0).substring(0, 2) + "-";
        mongo.execute(collection, it -> it.deleteMany(Filters.regex("_id", "^" + first)));
    }
}
