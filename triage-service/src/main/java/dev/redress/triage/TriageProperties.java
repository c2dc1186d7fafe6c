package dev.redress.triage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Every knob of triage.
 *
 * @param rules where the triage rules lie, for example {@code file:/etc/redress/rules.yml}; read once, at start
 * @param departments where the departments lie that are defined at the first start; one that is defined already stays as it is
 * @param fallbackDepartment code of the department that gets what no rule places
 * @param directoryRefresh how often a replica looks which departments take complaints; until then it does not know what was
 *     defined through another replica
 * @param waitForStore how long a start waits for the store before it gives up
 */
@Validated
@ConfigurationProperties("triage")
public record TriageProperties(
        @DefaultValue("classpath:rules.yml") @NotNull Resource rules,
        @DefaultValue("classpath:departments.yml") @NotNull Resource departments,

        @DefaultValue("CUSTOMER_CARE") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        String fallbackDepartment,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 100)
        Duration directoryRefresh,

        @DefaultValue("1m") @NotNull Duration waitForStore) {}
