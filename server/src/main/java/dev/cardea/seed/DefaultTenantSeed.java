package dev.cardea.seed;

import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;

/** What the tenant of the customers' users starts with. */
@Singleton
class DefaultTenantSeed {
    static final String MACHINE = "MachineToMachine";
    static final String USER = "User";
    /** The role that an administrator gives to a machine so that it may call the Management API. */
    static final String MANAGEMENT_API_ROLE = "Logto Management API access";

    void insert(SeedRows rows) {
        rows.resource("management-api", "Logto Management API", Tenant.managementApi(TenantId.DEFAULT));
        var all = rows.scope(
                "management-api-all",
                "management-api",
                "all",
                "Default scope for Management API, allows all permissions.");
        rows.role(
                "admin-role",
                "#internal:admin",
                "Internal admin role for Logto tenant default.",
                MACHINE,
                List.of(all));
        rows.role(
                SeedRows.randomId(),
                MANAGEMENT_API_ROLE,
                "Machine-to-machine role that may call the Management API.",
                MACHINE,
                List.of(all));
        rows.signInExperience(color(false), "SignInAndRegister", "{\"factors\": [], \"policy\": \"UserControlled\"}");
        rows.accountCenter(false, "{}", null);
        configs(rows);
    }

    /** Verdigris, our brand colour. */
    static String color(boolean isDarkModeEnabled) {
        return """
            {"primaryColor": "#007574", "isDarkModeEnabled": %s, "darkPrimaryColor": "#7bcfcd"}
            """.formatted(isDarkModeEnabled);
    }

    static void configs(SeedRows rows) {
        rows.config("adminConsole", "{\"signInExperienceCustomized\": false, \"organizationCreated\": false}");
        rows.config("idToken", "{\"enabledExtendedClaims\": [\"roles\", \"organizations\", \"organization_roles\"]}");
    }
}
