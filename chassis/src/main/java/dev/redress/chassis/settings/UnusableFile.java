package dev.redress.chassis.settings;

import org.springframework.core.io.Resource;

/** A file that cannot be used, and why: {@code file [/etc/redress/rules.yml]: rule 7: ...}. It stops the start. */
public final class UnusableFile extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public UnusableFile(Resource file, String why) {
        this(file, why, null);
    }

    public UnusableFile(Resource file, String why, Exception cause) {
        super(file.getDescription() + ": " + why, cause);
    }
}
