package dev.cardea.wellknown;

import dev.cardea.http.RequestEdge;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the console where the tenants are that it administers. */
@Path("/api/.well-known/endpoints")
public class EndpointResource {
    private final Tenants tenants;

    EndpointResource(Tenants tenants) {
        this.tenants = tenants;
    }

    record Endpoints(URI user) {}

    @GET
    @Path("/{tenantId}")
    @Operation(
            operationId = "GetWellKnownEndpoints",
            summary = "Get the endpoint of a tenant; on the admin tenant only")
    public Endpoints get(@Context RoutingContext context, @PathParam("tenantId") String tenantId) {
        if (!RequestEdge.tenant(context).isAdmin()) {
            throw new NotFoundException();
        }
        return tenants.all().stream()
                .filter(tenant -> tenant.id().equals(new TenantId(tenantId)))
                .findFirst()
                .map(tenant -> new Endpoints(tenant.endpoint()))
                .orElseThrow(NotFoundException::new);
    }
}
