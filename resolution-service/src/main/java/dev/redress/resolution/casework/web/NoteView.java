package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Note;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What someone wrote down about the case.
 *
 * @param text the words, masked
 * @param by who wrote it
 * @param at when it was written
 */
@Schema(name = "Note")
record NoteView(String text, String by, Instant at) {
    static NoteView of(Note it) {
        return new NoteView(it.text(), it.stamp().by(), it.stamp().at());
    }
}
