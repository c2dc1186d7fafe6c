package dev.redress.chassis.web;

import java.util.List;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.logging.LoggersEndpoint;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerGroups;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;

/**
 * The levels of loggers at {@code /actuator/loggers}. Only our own loggers, which write nothing of what people said, may be set
 * to DEBUG and TRACE: those of codecs, drivers and clients would write whole requests, documents and messages, with the
 * customers in them, into logs that nobody erases.
 */
@Endpoint(id = "loggers")
public class GuardedLoggers extends LoggersEndpoint {
    private static final String OURS = "dev.redress";
    private static final Set<LogLevel> TELLTALE = Set.of(LogLevel.TRACE, LogLevel.DEBUG);

    private final LoggerGroups groups;

    GuardedLoggers(LoggingSystem logging, LoggerGroups groups) {
        super(logging, groups);
        this.groups = groups;
    }

    @Override
    @WriteOperation
    public void configureLogLevel(@Selector String name, @Nullable LogLevel configuredLevel) {
        var group = groups.get(name);
        var members = group == null ? List.of(name) : group.getMembers();
        if (configuredLevel != null
                && TELLTALE.contains(configuredLevel)
                && !members.stream().allMatch(GuardedLoggers::isOurs)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "at " + configuredLevel + " this logger may write what customers said; only loggers below " + OURS
                            + " may be set to it",
                    List.of());
        }
        super.configureLogLevel(name, configuredLevel);
    }

    private static boolean isOurs(String name) {
        return name.equals(OURS) || name.startsWith(OURS + ".");
    }
}
