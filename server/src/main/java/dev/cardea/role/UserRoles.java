package dev.cardea.role;

import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

@Singleton
public class UserRoles {
    private final Jdbi jdbi;

    UserRoles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<String> names(TenantId tenantId, UserId userId) {
        return jdbi.withHandle(h -> h.createQuery("""
                SELECT r.name FROM users_roles u JOIN roles r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
                 WHERE u.tenant_id = :t AND u.user_id = :u ORDER BY r.name
                """)
                .bind("t", tenantId)
                .bind("u", userId)
                .mapTo(String.class)
                .list());
    }
}
