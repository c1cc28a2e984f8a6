package dev.cardea.wellknown;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/** What people may see and change of their own account; the row, as it is on the wire. */
public record AccountCenter(
        String tenantId,
        String id,
        boolean enabled,
        @JsonRawValue String fields,
        @JsonRawValue String webauthnRelatedOrigins,
        @Nullable String deleteAccountUrl,
        @Nullable String customCss,
        @Nullable @JsonRawValue String profileFields) {}
