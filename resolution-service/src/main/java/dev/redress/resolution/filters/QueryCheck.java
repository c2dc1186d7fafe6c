package dev.redress.resolution.filters;

import java.util.List;
import java.util.Map;

/** Whether the list of cases would understand a question; asked before it is saved. */
@FunctionalInterface
public interface QueryCheck {

    /**
     * @throws dev.redress.chassis.web.Problem with the parameters that it would not
     */
    void check(Map<String, List<String>> query);
}
