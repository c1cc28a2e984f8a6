package dev.cardea.signinexperience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's settings: what the server acts on as types, everything as JSON.
 *
 * @param row every column under its wire name, the ones that pages must not see included
 */
public record SignInExperience(
        TenantId tenantId, SignInMethods methods, SignInPolicies policies, Appearance appearance, ObjectNode row) {
    public SignInExperience {
        row = row.deepCopy();
    }

    @Override
    public ObjectNode row() {
        return row.deepCopy();
    }

    /** The column {@code name} as text; null when it is empty. */
    public @Nullable String text(String name) {
        return row.path(name).textValue();
    }
}
