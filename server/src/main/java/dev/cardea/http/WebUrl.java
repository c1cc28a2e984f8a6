package dev.cardea.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An absolute URL. */
@Constraint(validatedBy = WebUrl.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebUrl {
    String message() default "Invalid url";

    /** Whether an empty text will do, too. */
    boolean orEmpty() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<WebUrl, String> {
        private boolean emptyWillDo;

        @Override
        public void initialize(WebUrl constraint) {
            emptyWillDo = constraint.orEmpty();
        }

        @Override
        public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
            if (url == null || url.isEmpty()) {
                return url == null || emptyWillDo;
            }
            try {
                return new URI(url).isAbsolute();
            } catch (URISyntaxException _) {
                return false;
            }
        }
    }
}
