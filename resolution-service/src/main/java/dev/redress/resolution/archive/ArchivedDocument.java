package dev.redress.resolution.archive;

import dev.redress.chassis.privacy.AsWritten;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A document of a case as it goes with its exported archive.
 *
 * @param name of the file
 * @param mediaType for example {@code text/html}
 * @param sha256 of the text in UTF-8, 64 hexadecimal digits in lower case
 * @param text all that it says
 */
@AsWritten // it is only compared with its hash
public record ArchivedDocument(
        @NotNull @Size(max = WORD) String name,
        @NotNull @Size(max = WORD) String mediaType,
        @NotNull @Size(max = WORD) String sha256,
        @NotNull @Size(max = 1_000_000) String text) {
    /** How long a name, a code or a hash may be that is handed in. */
    public static final int WORD = 200;
}
