package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What every service holds itself to in its {@code ContractTest}. */
public final class ContractRules {

    private ContractRules() {}

    /** The service writes these types, and the catalogue says so: no more and no fewer. */
    public static void assertWrites(String service, Set<String> types) {
        assertWrites(Catalogue.published(), service, types);
    }

    /** The service has a hearing for these types, and the catalogue says so: no more and no fewer. */
    public static void assertReads(String service, Set<String> types) {
        assertReads(Catalogue.published(), service, types);
    }

    /** What the service serialised is valid and says the same as the published example; the order of fields is free. */
    public static void assertEqualsExample(String type, String variant, String json) {
        var contract = Contract.published();
        var data = Contract.parse(json);
        assertThat(contract.validate(type, data))
                .as("%s is valid: %s", type, json)
                .isEmpty();
        assertThat(data).as("%s equals its %s example", type, variant).isEqualTo(contract.example(type, variant));
    }

    /** The same for the bytes of a record. */
    public static void assertEqualsExample(String type, String variant, byte[] json) {
        assertEqualsExample(type, variant, new String(json, StandardCharsets.UTF_8));
    }

    static void assertWrites(Catalogue catalogue, String service, Set<String> types) {
        assertThat(types)
                .as("%s writes what docs/events/README.md says", service)
                .isNotEmpty()
                .isEqualTo(catalogue.writtenBy(service));
    }

    static void assertReads(Catalogue catalogue, String service, Set<String> types) {
        assertThat(types)
                .as("%s reads what docs/events/README.md says", service)
                .isNotEmpty()
                .isEqualTo(catalogue.readBy(service));
    }
}
