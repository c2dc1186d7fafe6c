package dev.redress.chassis.text;

import dev.redress.chassis.text.domain.Blank;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;

/** {@link NotBlank} as we mean it, at every door (META-INF/validation.xml): blank is what {@link Blank} says. */
public final class NotBlankValidator implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
        return value != null && !Blank.is(value.toString());
    }
}
