package dev.cardea.wellknown;

import dev.cardea.http.RequestEdge;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The account centre settings; the account centre reads them before anybody is signed in. */
@Path("/api/.well-known/account-center")
public class AccountCenterResource {
    private final AccountCenters accountCenters;

    AccountCenterResource(AccountCenters accountCenters) {
        this.accountCenters = accountCenters;
    }

    @GET
    @Operation(operationId = "GetWellKnownAccountCenter", summary = "Get the account centre settings")
    public AccountCenter get(@Context RoutingContext context) {
        return accountCenters.get(RequestEdge.tenant(context).id());
    }
}
