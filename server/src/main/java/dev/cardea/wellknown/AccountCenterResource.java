package dev.cardea.wellknown;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.cardea.http.RequestEdge;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.TenantId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What people may see and change of their own account; the account centre reads it before anybody is signed in. */
@Path("/api/.well-known/account-center")
public class AccountCenterResource {
    private final Repository repository;

    AccountCenterResource(Jdbi jdbi) {
        this.repository = jdbi.onDemand(Repository.class);
    }

    /** The row, as it is on the wire. */
    public record AccountCenter(
            String tenantId,
            String id,
            boolean enabled,
            @JsonRawValue String fields,
            @JsonRawValue String webauthnRelatedOrigins,
            @Nullable String deleteAccountUrl,
            @Nullable String customCss,
            @Nullable @JsonRawValue String profileFields) {}

    @RegisterConstructorMapper(AccountCenter.class)
    interface Repository {
        @SqlQuery("""
            SELECT tenant_id, id, enabled, CAST(fields AS text) AS fields,
                   CAST(webauthn_related_origins AS text) AS webauthn_related_origins, delete_account_url, custom_css,
                   CAST(profile_fields AS text) AS profile_fields
              FROM account_centers
             WHERE tenant_id = :tenantId AND id = 'default'
            """)
        Optional<AccountCenter> find(TenantId tenantId);
    }

    @GET
    @Operation(operationId = "GetWellKnownAccountCenter", summary = "Get the account centre settings")
    public AccountCenter get(@Context RoutingContext context) {
        return repository
                .find(RequestEdge.tenant(context).id())
                .orElseThrow(() -> new ProblemException(new EntityProblem.NotFound()));
    }
}
