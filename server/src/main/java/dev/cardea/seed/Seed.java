package dev.cardea.seed;

import dev.cardea.key.CookieKeys;
import dev.cardea.key.SigningKeys;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sets up the tenants at start, before any request is taken; of several nodes that start at once, one does it. */
@Singleton
public class Seed {
    private static final Logger LOG = Logger.getLogger(Seed.class);
    private static final long LOCK = 0x63617264_6561L;
    private static final int FIRST = 1;

    private final Jdbi jdbi;
    private final Tenants tenants;
    private final SigningKeys signingKeys;
    private final CookieKeys cookieKeys;
    private final DefaultTenantSeed defaultTenant;
    private final AdminTenantSeed adminTenant;

    Seed(
            Jdbi jdbi,
            Tenants tenants,
            SigningKeys signingKeys,
            CookieKeys cookieKeys,
            DefaultTenantSeed defaultTenant,
            AdminTenantSeed adminTenant) {
        this.jdbi = jdbi;
        this.tenants = tenants;
        this.signingKeys = signingKeys;
        this.cookieKeys = cookieKeys;
        this.defaultTenant = defaultTenant;
        this.adminTenant = adminTenant;
    }

    void run(@Observes @Priority(FIRST) StartupEvent event) {
        run();
    }

    /** Does nothing for a tenant that exists, except giving it keys if it has none. */
    void run() {
        jdbi.useTransaction(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(?)", LOCK);
            tenants.all().forEach(tenant -> seed(handle, tenant));
        });
    }

    private void seed(Handle handle, Tenant tenant) {
        var isNew = handle.createUpdate("INSERT INTO tenants (id) VALUES (:id) ON CONFLICT DO NOTHING")
                        .bind("id", tenant.id())
                        .execute()
                == 1;
        signingKeys.createMissing(tenant.id());
        cookieKeys.createMissing(tenant.id());
        if (!isNew) {
            return;
        }
        var rows = new SeedRows(handle, tenant.id());
        if (tenant.id().equals(TenantId.ADMIN)) {
            adminTenant.insert(rows);
        } else {
            defaultTenant.insert(rows);
        }
        LOG.infof("Set up tenant %s", tenant.id());
    }
}
