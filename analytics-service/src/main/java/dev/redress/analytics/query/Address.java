package dev.redress.analytics.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A path of this service with what stands behind the question mark.
 *
 * @param parameters in their order; several values of one stand beside each other with commas
 */
public record Address(String path, Map<String, String> parameters) {

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** Where a question is answered. */
    public static Address of(FigureRequest it) {
        var address = of("/figures").with("measures", it.measures()).with("by", it.by());
        for (var each : it.where().entrySet()) {
            address = address.with(each.getKey(), each.getValue());
        }
        if (it.period() != null) {
            address = address.with("from", it.period().from())
                    .with("to", it.period().to())
                    .with("grain", it.period().grain())
                    .with("zone", it.period().zone());
        }
        return address.with("compare", it.compare());
    }

    /** With another value of this parameter; nothing takes it away. */
    public Address with(String name, String value) {
        var all = new LinkedHashMap<>(parameters);
        if (value == null || value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return new Address(path, all);
    }

    public Address with(String name, List<String> values) {
        return with(name, String.join(",", values));
    }

    /** The same parameters at another path. */
    public Address at(String other) {
        return new Address(other, parameters);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.entrySet().stream()
                                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
