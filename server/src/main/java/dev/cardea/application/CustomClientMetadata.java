package dev.cardea.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Client metadata of our own.
 *
 * @param idTokenTtl seconds
 * @param refreshTokenTtl seconds; deprecated in favour of {@code refreshTokenTtlInDays}
 * @param idTokenSignedResponseAlg signs ID tokens with the tenant's key of that algorithm instead of the current one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomClientMetadata(
        @Nullable List<@NotNull @NotEmpty String> corsAllowedOrigins,
        @Nullable Long idTokenTtl,
        @Nullable Long refreshTokenTtl,
        @Min(1) @Max(180) @Nullable Integer refreshTokenTtlInDays,
        @Nullable String tenantId,
        @Nullable Boolean alwaysIssueRefreshToken,
        @Nullable Boolean rotateRefreshToken,
        @Nullable Boolean allowTokenExchange,
        @Nullable Boolean isDeviceFlow,
        @Min(1) @Nullable Integer maxAllowedGrants,
        @Nullable String idTokenSignedResponseAlg) {

    public static final CustomClientMetadata EMPTY =
            new CustomClientMetadata(null, null, null, null, null, null, null, null, null, null, null);

    public static CustomClientMetadata alwaysIssuingRefreshTokens() {
        return new CustomClientMetadata(null, null, null, null, null, true, null, null, null, null, null);
    }

    public static CustomClientMetadata deviceFlow() {
        return new CustomClientMetadata(null, null, null, null, null, null, null, null, true, null, null);
    }

    /** Whether tokens come by the device authorization grant (RFC 8628). */
    public boolean usesDeviceFlow() {
        return Boolean.TRUE.equals(isDeviceFlow);
    }

    public boolean allowsTokenExchange() {
        return Boolean.TRUE.equals(allowTokenExchange);
    }
}
