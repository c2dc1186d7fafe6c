package dev.redress.resolution.casework;

import dev.redress.chassis.privacy.Masking;
import java.text.Normalizer;

/** Makes what people write fit to be kept, told and printed: composed, without phone numbers and the like, and empty when nothing was said. */
public record MaskedWords(Masking masking) {
    public String of(String text) {
        return Normalizer.normalize(masking.words(text), Normalizer.Form.NFC);
    }
}
