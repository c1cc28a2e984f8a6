package dev.cardea.oidc.claims;

import dev.cardea.organization.Memberships;
import dev.cardea.role.Scopes;
import dev.cardea.user.User;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns scopes into claims about a person (OpenID Connect Core §5.4, and the provider's own scopes). */
@Singleton
public class UserClaims {
    /** Claims that ID tokens carry only when the tenant says so; userinfo always has them. */
    public static final Set<String> EXTENDED = Set.of(
            "custom_data",
            "identities",
            "sso_identities",
            "roles",
            "organizations",
            "organization_data",
            "organization_roles");

    private final Scopes roles;
    private final Memberships memberships;
    private final boolean updatedAtInMillis;

    /** Switches back to claims as the reference has them. */
    @ConfigMapping(prefix = "cardea.compat")
    public interface Compatibility {
        /** {@code COMPAT_UPDATED_AT_MILLIS}: {@code updated_at} in milliseconds instead of seconds. */
        @WithName("updated-at-millis")
        @WithDefault("false")
        boolean updatedAtMillis();
    }

    UserClaims(Scopes roles, Memberships memberships, Compatibility compatibility) {
        this.roles = roles;
        this.memberships = memberships;
        this.updatedAtInMillis = compatibility.updatedAtMillis();
    }

    /**
     * @param scopes granted ones
     * @param extended which of {@link #EXTENDED} are wanted
     */
    public Map<String, Object> of(User user, Set<String> scopes, Set<String> extended) {
        var claims = new Claims();
        claims.always("sub", user.id().value());
        if (scopes.contains("profile")) {
            profile(user, claims);
        }
        if (scopes.contains("email")) {
            claims.always("email", user.primaryEmail());
            claims.always("email_verified", user.primaryEmail() != null);
        }
        if (scopes.contains("phone")) {
            claims.always("phone_number", user.primaryPhone());
            claims.always("phone_number_verified", user.primaryPhone() != null);
        }
        if (scopes.contains("address")) {
            claims.ifPresent("address", user.profile().address());
        }
        extended(user, scopes, extended, claims);
        return claims.values;
    }

    private void profile(User user, Claims claims) {
        var profile = user.profile();
        claims.always("name", user.name());
        claims.ifPresent("family_name", profile.familyName());
        claims.ifPresent("given_name", profile.givenName());
        claims.ifPresent("middle_name", profile.middleName());
        claims.ifPresent("nickname", profile.nickname());
        claims.ifPresent(
                "preferred_username",
                profile.preferredUsername() == null ? user.username() : profile.preferredUsername());
        claims.ifPresent("profile", profile.profile());
        claims.always("picture", user.avatar());
        claims.ifPresent("website", profile.website());
        claims.ifPresent("gender", profile.gender());
        claims.ifPresent("birthdate", profile.birthdate());
        claims.ifPresent("zoneinfo", profile.zoneinfo());
        claims.ifPresent("locale", profile.locale());
        claims.always(
                "updated_at",
                updatedAtInMillis
                        ? user.updatedAt().toEpochMilli()
                        : user.updatedAt().getEpochSecond());
        claims.always("username", user.username());
        claims.always("created_at", user.createdAt().toEpochMilli());
    }

    private void extended(User user, Set<String> scopes, Set<String> wanted, Claims claims) {
        var tenantId = user.tenantId();
        var userId = user.id().value();
        if (scopes.contains("custom_data") && wanted.contains("custom_data")) {
            claims.always("custom_data", user.customData());
        }
        if (scopes.contains("identities")) {
            if (wanted.contains("identities")) {
                claims.always("identities", user.identities());
            }
            if (wanted.contains("sso_identities")) {
                claims.always("sso_identities", List.of());
            }
        }
        if (scopes.contains("roles") && wanted.contains("roles")) {
            claims.always("roles", roles.rolesOfUser(tenantId, user.id()));
        }
        if (scopes.contains("urn:logto:scope:organizations")
                && (wanted.contains("organizations") || wanted.contains("organization_data"))) {
            var organizations = memberships.list(tenantId, userId);
            if (wanted.contains("organizations")) {
                claims.always(
                        "organizations",
                        organizations.stream().map(Memberships.Membership::id).toList());
            }
            if (wanted.contains("organization_data")) {
                claims.always(
                        "organization_data",
                        organizations.stream().map(UserClaims::data).toList());
            }
        }
        if (scopes.contains("urn:logto:scope:organization_roles") && wanted.contains("organization_roles")) {
            claims.always(
                    "organization_roles",
                    memberships.roles(tenantId, userId).stream()
                            .map(role -> role.organizationId() + ":" + role.roleName())
                            .toList());
        }
    }

    private static Map<String, @Nullable Object> data(Memberships.Membership organization) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("id", organization.id());
        data.put("name", organization.name());
        data.put("description", organization.description());
        return data;
    }

    private static final class Claims {
        private final Map<String, Object> values = new LinkedHashMap<>();

        /** Also when it is null, which is said. */
        @SuppressWarnings("NullAway") // JSON has a null, and these claims use it
        void always(String name, @Nullable Object value) {
            values.put(name, value);
        }

        void ifPresent(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, value);
            }
        }
    }
}
