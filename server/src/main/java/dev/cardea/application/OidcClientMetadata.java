package dev.cardea.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.http.WebUrl;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Client metadata that the protocol specifications name (OpenID Connect Dynamic Client Registration §2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OidcClientMetadata(
        @NotNull List<@NotNull @RedirectUri String> redirectUris,
        @NotNull List<@NotNull @RedirectUri String> postLogoutRedirectUris,
        @WebUrl @Nullable String backchannelLogoutUri,
        @Nullable Boolean backchannelLogoutSessionRequired,
        @Nullable String logoUri) {

    public static final OidcClientMetadata EMPTY = of(List.of(), List.of());

    public static OidcClientMetadata of(List<String> redirectUris, List<String> postLogoutRedirectUris) {
        return new OidcClientMetadata(redirectUris, postLogoutRedirectUris, null, null, null);
    }
}
