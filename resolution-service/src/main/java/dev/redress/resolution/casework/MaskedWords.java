package dev.redress.resolution.casework;

import dev.redress.chassis.privacy.Masking;

/** Makes what people write fit to be kept and told: without phone numbers and the like, and empty when nothing was said. */
public record MaskedWords(Masking masking) {
    public String of(String text) {
        return masking.words(text);
    }
}
