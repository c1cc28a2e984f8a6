package dev.cardea.seed;

import dev.cardea.key.RandomIds;
import dev.cardea.tenant.TenantId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of one tenant; each method returns the id of what it made. */
record SeedRows(Handle handle, TenantId tenantId) {
    String resource(String id, String name, String indicator) {
        handle.createUpdate("""
                        INSERT INTO resources (tenant_id, id, name, indicator)
                        VALUES (:tenantId, :id, :name, :indicator)
                        """)
                .bind("tenantId", tenantId)
                .bind("id", id)
                .bind("name", name)
                .bind("indicator", indicator)
                .execute();
        return id;
    }

    String scope(String id, String resourceId, String name, String description) {
        handle.createUpdate("""
                        INSERT INTO scopes (tenant_id, id, resource_id, name, description, created_at)
                        VALUES (:tenantId, :id, :resourceId, :name, :description, now())
                        """)
                .bind("tenantId", tenantId)
                .bind("id", id)
                .bind("resourceId", resourceId)
                .bind("name", name)
                .bind("description", description)
                .execute();
        return id;
    }

    /** @param type {@code User} or {@code MachineToMachine} */
    String role(String id, String name, String description, String type, List<String> scopeIds) {
        handle.createUpdate("""
                        INSERT INTO roles (tenant_id, id, name, description, type)
                        VALUES (:tenantId, :id, :name, :description, :type)
                        """)
                .bind("tenantId", tenantId)
                .bind("id", id)
                .bind("name", name)
                .bind("description", description)
                .bind("type", type)
                .execute();
        for (var scopeId : scopeIds) {
            handle.execute(
                    "INSERT INTO roles_scopes (tenant_id, role_id, scope_id) VALUES (?, ?, ?)",
                    tenantId.value(),
                    id,
                    scopeId);
        }
        return id;
    }

    void organizationScope(String id, String name) {
        handle.execute(
                "INSERT INTO organization_scopes (tenant_id, id, name) VALUES (?, ?, ?)", tenantId.value(), id, name);
    }

    void organizationRole(String id, String description, List<String> scopeIds) {
        handle.execute(
                "INSERT INTO organization_roles (tenant_id, id, name, description) VALUES (?, ?, ?, ?)",
                tenantId.value(),
                id,
                id,
                description);
        for (var scopeId : scopeIds) {
            handle.execute(
                    "INSERT INTO organization_role_scopes (tenant_id, organization_role_id, organization_scope_id) VALUES (?, ?, ?)",
                    tenantId.value(),
                    id,
                    scopeId);
        }
    }

    void organization(String id, String name) {
        handle.execute("INSERT INTO organizations (tenant_id, id, name) VALUES (?, ?, ?)", tenantId.value(), id, name);
    }

    void config(String key, String json) {
        handle.execute(
                "INSERT INTO tenant_configs (tenant_id, key, value) VALUES (?, ?, ?::jsonb)",
                tenantId.value(),
                key,
                json);
    }

    /** The sign-in experience; what is not named has the column's default. */
    void signInExperience(String color, String signInMode, String mfa) {
        handle.createUpdate("""
                        INSERT INTO sign_in_experiences
                               (tenant_id, color, branding, language_info, sign_in, sign_up, sign_in_mode, mfa,
                                sign_up_profile_fields)
                        VALUES (:tenantId, :color::jsonb, '{}', '{"autoDetect": true, "fallbackLanguage": "en"}',
                                '{"methods": [{"identifier": "username", "password": true, "verificationCode": false, "isPasswordPrimary": true}]}',
                                '{"identifiers": ["username"], "password": true, "verify": false}',
                                :signInMode, :mfa::jsonb, NULL)
                        """)
                .bind("tenantId", tenantId)
                .bind("color", color)
                .bind("signInMode", signInMode)
                .bind("mfa", mfa)
                .execute();
    }

    void accountCenter(boolean isEnabled, String fields, @Nullable String profileFields) {
        handle.createUpdate("""
                        INSERT INTO account_centers (tenant_id, enabled, fields, profile_fields)
                        VALUES (:tenantId, :enabled, :fields::jsonb, :profileFields::jsonb)
                        """)
                .bind("tenantId", tenantId)
                .bind("enabled", isEnabled)
                .bind("fields", fields)
                .bind("profileFields", profileFields)
                .execute();
    }

    void application(String id, String name, String type, byte[] sealedSecret) {
        handle.createUpdate("""
                        INSERT INTO applications
                               (tenant_id, id, name, secret, type, oidc_client_metadata, created_at)
                        VALUES (:tenantId, :id, :name, :secret, :type,
                                '{"redirectUris": [], "postLogoutRedirectUris": []}', now())
                        """)
                .bind("tenantId", tenantId)
                .bind("id", id)
                .bind("name", name)
                .bind("secret", sealedSecret)
                .bind("type", type)
                .execute();
    }

    void applicationRole(String applicationId, String roleId) {
        handle.execute(
                "INSERT INTO applications_roles (tenant_id, application_id, role_id) VALUES (?, ?, ?)",
                tenantId.value(),
                applicationId,
                roleId);
    }

    static String randomId() {
        return RandomIds.standard();
    }
}
