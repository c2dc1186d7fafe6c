package dev.redress.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.redress.chassis.aggregates.MongoAggregateStore;
import dev.redress.chassis.aggregates.StoredAggregate;
import dev.redress.chassis.mongo.FieldCipher;
import dev.redress.chassis.mongo.StoreKeyProperties;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.customers.domain.CustomerProfile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What lies in the store of who has the files and not the keys. */
class SealedStoreIT {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final String OLD = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String NEW = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(SharedParts.store().uri("sealed")), "sealed");

    private MongoAggregateStore<CustomerProfile> store(String key) {
        var cipher = new FieldCipher(new StoreKeyProperties(key, Map.of("k1", OLD, "k2", NEW)));
        return new MongoAggregateStore<>(CustomerAggregates.CUSTOMERS, mongo, cipher, new SimpleMeterRegistry());
    }

    private static StoredAggregate<CustomerProfile> meiLi(String ref) {
        var customer = new Customer("Mei Li", "13212345678", "mei.li@sealed.example", "", "3 Elm Row", "en");
        var profile =
                CustomerProfile.none(ref).heard(customer, List.of(), NOW, "").get(0);
        return new StoredAggregate<>(ref, 1, profile, Map.of(), Map.of(), List.of(), List.of(), Set.of());
    }

    private Document stored(String ref) {
        return mongo.findById(ref, Document.class, "customers");
    }

    @Test
    void holdsNothingThatTellsWhoTheCustomerIsAndFindsThemAllTheSame() {
        var it = meiLi("cu-1");

        store("k1").save(List.of(it), NOW);

        assertThat(stored("cu-1").toJson()).doesNotContain("Mei Li", "13212345678", "mei.li", "Elm Row");
        assertThat(store("k1").load(List.of("cu-1")).found()).containsEntry("cu-1", it);
    }

    @Test
    void sealsAnewWhatIsSealedWithAnotherKey() {
        store("k1").save(List.of(meiLi("cu-2")), NOW);

        assertThat(store("k2").sealAnew(10, NOW)).isPositive();

        assertThat(stored("cu-2").getString("sealed")).isEqualTo("k2");
        assertThat(store("k2").sealAnew(10, NOW)).isZero();
        assertThat(store("k2").load(List.of("cu-2")).found().get("cu-2").state())
                .isEqualTo(meiLi("cu-2").state());
    }
}
