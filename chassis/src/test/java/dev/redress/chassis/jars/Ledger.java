package dev.redress.chassis.jars;

import java.util.List;
import java.util.stream.Stream;

/** What was heard of a jar, line by line; kept beside the jars by who hears everything. */
public record Ledger(String id, List<String> lines) {

    Ledger with(String line) {
        return new Ledger(id, Stream.concat(lines.stream(), Stream.of(line)).toList());
    }
}
