package dev.redress.chassis.testing.rules.wrong.inbound;

import dev.redress.chassis.testing.rules.wrong.domain.Letter;
import org.springframework.beans.factory.annotation.Autowired;

/** Has a field injected, and closes a cycle with the domain. */
public class Door {
    @Autowired
    Letter letter;
}
