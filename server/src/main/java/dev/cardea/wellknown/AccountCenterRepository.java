package dev.cardea.wellknown;

import dev.cardea.tenant.TenantId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements on the {@code account_centers} table. */
@RegisterConstructorMapper(AccountCenter.class)
interface AccountCenterRepository {
    @SqlQuery("""
        SELECT tenant_id, id, enabled, CAST(fields AS text) AS fields,
               CAST(webauthn_related_origins AS text) AS webauthn_related_origins, delete_account_url, custom_css,
               CAST(profile_fields AS text) AS profile_fields
          FROM account_centers
         WHERE tenant_id = :tenantId AND id = 'default'
        """)
    Optional<AccountCenter> find(TenantId tenantId);
}
