package dev.cardea.phrase;

import dev.cardea.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements on the {@code custom_phrases} table. */
interface CustomPhraseRepository {
    @SqlQuery("SELECT language_tag FROM custom_phrases WHERE tenant_id = :tenantId ORDER BY language_tag")
    List<String> languages(TenantId tenantId);

    /** JSON text. */
    @SqlQuery("""
        SELECT CAST(translation AS text)
          FROM custom_phrases
         WHERE tenant_id = :tenantId AND language_tag = :language
        """)
    Optional<String> find(TenantId tenantId, String language);
}
