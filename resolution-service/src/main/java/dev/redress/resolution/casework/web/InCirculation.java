package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code of a currency in which people can be paid. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InCirculation.Check.class)
@interface InCirculation {
    String message() default "must be the ISO 4217 code of a currency that is in circulation, such as CNY";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is no code at all, others say. */
    final class Check implements ConstraintValidator<InCirculation, String> {
        @Override
        public boolean isValid(String it, ConstraintValidatorContext context) {
            return it == null || !it.matches("[A-Z]{3}") || Money.inCirculation(it);
        }
    }
}
