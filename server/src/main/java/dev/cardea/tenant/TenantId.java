package dev.cardea.tenant;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names a tenant; {@code default} holds the customers' users, {@code admin} the console's. */
public record TenantId(@JsonValue String value) {
    public static final TenantId DEFAULT = new TenantId("default");
    public static final TenantId ADMIN = new TenantId("admin");

    @Override
    public String toString() {
        return value;
    }
}
