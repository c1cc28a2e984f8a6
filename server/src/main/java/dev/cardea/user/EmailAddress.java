package dev.cardea.user;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** What {@link Identifier#isEmail} takes. */
@Constraint(validatedBy = EmailAddress.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface EmailAddress {
    String message() default "Invalid email";

    /** Whether an empty text will do, too. */
    boolean orEmpty() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<EmailAddress, String> {
        private boolean emptyWillDo;

        @Override
        public void initialize(EmailAddress constraint) {
            emptyWillDo = constraint.orEmpty();
        }

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            return address == null || address.isEmpty() && emptyWillDo || Identifier.isEmail(address);
        }
    }
}
