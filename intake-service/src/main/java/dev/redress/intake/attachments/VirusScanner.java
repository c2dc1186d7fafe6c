package dev.redress.intake.attachments;

import java.io.InputStream;
import java.util.Optional;

/** Looks for what does harm. */
interface VirusScanner {

    /**
     * What it finds, by the name that it has for it; empty when nothing.
     *
     * @throws AttachmentRefusal with {@code SCANNER_AWAY} when it gives no answer
     */
    Optional<String> find(InputStream content);
}
