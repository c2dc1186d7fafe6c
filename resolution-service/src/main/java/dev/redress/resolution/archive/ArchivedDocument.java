package dev.redress.resolution.archive;

import jakarta.validation.constraints.NotNull;

/**
 * A document of a case as it goes with its exported archive.
 *
 * @param name of the file
 * @param mediaType for example {@code text/html}
 * @param sha256 of the text in UTF-8, 64 hexadecimal digits in lower case
 * @param text all that it says
 */
public record ArchivedDocument(
        @NotNull String name,
        @NotNull String mediaType,
        @NotNull String sha256,
        @NotNull String text) {}
