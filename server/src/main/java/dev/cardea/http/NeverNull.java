package dev.cardea.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A member of a PATCH body that may be left out, but cannot be cleared. */
@Constraint(validatedBy = NeverNull.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeverNull {
    String message() default "Must not be null";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<NeverNull, Field<?>> {
        @Override
        public boolean isValid(Field<?> field, ConstraintValidatorContext context) {
            return !(field instanceof Field.Null<?>);
        }
    }
}
