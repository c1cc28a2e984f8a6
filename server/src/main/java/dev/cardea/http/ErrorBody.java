package dev.cardea.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How every error of {@code /api} looks.
 *
 * @param code what clients switch on
 * @param message for people, in their language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        @Nullable String code,
        String message,
        @Nullable Object data,
        @Nullable String details) {
    static ErrorBody ofMessage(String message) {
        return new ErrorBody(null, message, null, null);
    }
}
