package dev.redress.chassis.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that works by itself, and whose standing still nobody would see who does not wait for it.
 *
 * @param name for health and metric, the same at every start
 * @param standstill why it gets nowhere at the moment, and since when; empty while it does
 * @param details what an operator should know all the same while it is up, without anything of what it worked on
 */
public record Part(String name, Supplier<Optional<Standstill>> standstill, Supplier<? extends Map<String, ?>> details) {

    /** One of which there is nothing to say while it is up. */
    public Part(String name, Supplier<Optional<Standstill>> standstill) {
        this(name, standstill, Map::of);
    }

    /**
     * Why a part gets nowhere.
     *
     * @param reason without anything of what it worked on
     */
    public record Standstill(Instant since, String reason) {}
}
