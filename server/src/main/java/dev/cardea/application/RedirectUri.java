package dev.cardea.application;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URI that may be registered for redirects: of the web, perhaps with wildcards in host and path, or with the private
 * scheme of a native application (RFC 8252 §7.1).
 */
@Constraint(validatedBy = RedirectUri.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface RedirectUri {
    String message() default "Invalid redirect URI";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<RedirectUri, String> {
        private static final Pattern WEB = Pattern.compile(
                "https?://(?<host>[^/?#@:\\[\\]\\s\\\\]+|\\[[0-9a-f:.]+\\])(?::\\d{1,5})?(?<path>/[^?#\\s\\\\]*)?(?<rest>[?#]\\S*)?",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern NATIVE = Pattern.compile("(?!https?:)[a-z][\\d+_a-z-]*(\\.[\\d+_a-z-]+)*:\\S*");
        private static final Pattern DOT_SEGMENT =
                Pattern.compile("(^|/)(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean isValid(@Nullable String uri, ConstraintValidatorContext context) {
            return uri == null || isWeb(uri) || NATIVE.matcher(uri).matches();
        }

        private static boolean isWeb(String uri) {
            var match = WEB.matcher(uri);
            if (!match.matches()) {
                return false;
            }
            var host = match.group("host").toLowerCase(Locale.ROOT);
            var path = match.group("path") == null ? "" : match.group("path");
            var rest = match.group("rest") == null ? "" : match.group("rest");
            var hostIsFine = !host.contains("*") || host.contains(".");
            return hostIsFine
                    && !rest.contains("*")
                    && !DOT_SEGMENT.matcher(path).find();
        }
    }
}
