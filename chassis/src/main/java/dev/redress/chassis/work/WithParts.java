package dev.redress.chassis.work;

import java.util.List;

/** Has parts that work by themselves; every bean of this kind is seen in health and metrics. */
public interface WithParts {
    List<Part> parts();
}
