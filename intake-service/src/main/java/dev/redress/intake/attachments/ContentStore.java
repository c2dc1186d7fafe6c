package dev.redress.intake.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the bytes of files lie, each under a key that is used once. */
interface ContentStore {

    /** Keeps bytes. Durable when it returns; what was begun and not ended is found under no key. */
    void keep(String key, InputStream content) throws IOException;

    /** The bytes, for who closes them; empty when there are none under this key. */
    Optional<InputStream> open(String key) throws IOException;

    /** Removes bytes; does nothing when there are none. */
    void delete(String key) throws IOException;
}
