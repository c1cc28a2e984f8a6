package dev.cardea.seed;

import dev.cardea.application.SealedSecrets;
import dev.cardea.key.RandomIds;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;

/** What the tenant of the console starts with: it signs in administrators and issues tokens for both tenants' APIs. */
@Singleton
class AdminTenantSeed {
    private static final List<String> DATA_SCOPES = List.of("read-data", "write-data", "delete-data", "read-member");
    private static final List<String> MANAGING_SCOPES =
            List.of("invite-member", "remove-member", "update-member-role", "manage-tenant");

    private final SealedSecrets secrets;

    AdminTenantSeed(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    void insert(SeedRows rows) {
        insertAccess(rows);
        insertOrganizations(rows);
        rows.application("admin-console", "Admin Console", "SPA", secrets.internal(TenantId.ADMIN, "admin-console"));
        rows.signInExperience(DefaultTenantSeed.color(true), "Register", """
                {"factors": ["Totp", "WebAuthn", "BackupCode"], "policy": "NoPrompt", "organizationRequiredMfaPolicy": "Mandatory"}
                """);
        rows.accountCenter(true, """
                {"name": "Edit", "avatar": "Edit", "profile": "Edit", "email": "Edit", "phone": "Edit",
                 "password": "Edit", "username": "Edit", "social": "Edit", "customData": "Edit", "mfa": "Edit"}
                """, "[{\"name\": \"name\"}, {\"name\": \"avatar\"}]");
        DefaultTenantSeed.configs(rows);
    }

    private void insertAccess(SeedRows rows) {
        var defaultAll = managementApi(rows, TenantId.DEFAULT);
        var adminAll = managementApi(rows, TenantId.ADMIN);
        var me = rows.resource(SeedRows.randomId(), "Logto Me API", "https://admin.logto.app/me");
        var meAll = rows.scope(SeedRows.randomId(), me, "all", "Default scope for Me API, allows all permissions.");
        var cloud = rows.resource(SeedRows.randomId(), "Logto Cloud API", "https://cloud.logto.io/api");
        var createTenant = rows.scope(SeedRows.randomId(), cloud, "create:tenant", "Allow creating new tenants.");
        var manageTenant = rows.scope(SeedRows.randomId(), cloud, "manage:tenant", "Allow managing existing tenants.");
        machine(rows, TenantId.DEFAULT, defaultAll);
        machine(rows, TenantId.ADMIN, adminAll);
        rows.role(
                SeedRows.randomId(),
                "user",
                "Default role for admin tenant.",
                DefaultTenantSeed.USER,
                List.of(meAll, createTenant, manageTenant));
        rows.role(
                SeedRows.randomId(),
                "tenantApplication",
                "The role for M2M applications that represent a user tenant.",
                DefaultTenantSeed.MACHINE,
                List.of());
        rows.role(
                SeedRows.randomId(),
                "default:admin",
                "Admin tenant admin role for tenant default.",
                DefaultTenantSeed.USER,
                List.of(defaultAll));
        var service = SeedRows.randomId();
        rows.application(
                service,
                "Cloud Service",
                DefaultTenantSeed.MACHINE,
                secrets.sealLegacy(TenantId.ADMIN, service, RandomIds.secret()));
    }

    private static String managementApi(SeedRows rows, TenantId tenantId) {
        var resource = rows.resource(
                SeedRows.randomId(), "Logto Management API for tenant " + tenantId, Tenant.managementApi(tenantId));
        return rows.scope(
                SeedRows.randomId(), resource, "all", "Default scope for Management API, allows all permissions.");
    }

    /** The application through which a tenant's own services call its Management API; its secret has no name. */
    private void machine(SeedRows rows, TenantId tenantId, String scopeId) {
        var id = "m-" + tenantId;
        rows.role(
                id,
                "machine:mapi:" + tenantId,
                "Machine-to-machine role for accessing Management API of tenant '" + tenantId + "'.",
                DefaultTenantSeed.MACHINE,
                List.of(scopeId));
        rows.application(
                id,
                "Management API access for " + tenantId,
                DefaultTenantSeed.MACHINE,
                secrets.sealLegacy(TenantId.ADMIN, id, RandomIds.secret()));
        rows.applicationRole(id, id);
    }

    private static void insertOrganizations(SeedRows rows) {
        var all = new java.util.ArrayList<>(DATA_SCOPES);
        all.addAll(MANAGING_SCOPES);
        // As on the wire: update:member:role has the id update-member-role.
        all.forEach(id -> rows.organizationScope(id, id.replace('-', ':')));
        rows.organizationRole("admin", "Admin of the tenant, who has all permissions.", all);
        rows.organizationRole(
                "collaborator",
                "Collaborator of the tenant, who has permissions to operate the tenant data.",
                DATA_SCOPES);
        rows.organization("t-default", "Tenant default");
        rows.organization("t-admin", "Tenant admin");
    }
}
