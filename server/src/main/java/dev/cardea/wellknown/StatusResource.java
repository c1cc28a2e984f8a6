package dev.cardea.wellknown;

import dev.cardea.http.RequestEdge;
import dev.cardea.key.ConstantTime;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the server answers. */
@Path("/api/status")
public class StatusResource {
    private final Optional<String> apiKey;

    StatusResource(StatusConfig config) {
        this.apiKey = config.apiKey();
    }

    @GET
    @Operation(operationId = "GetStatus", summary = "Check that the server answers")
    public void get(@Context RoutingContext context) {
        var sent = context.request().getHeader("logto-status-api-key");
        if (sent != null && apiKey.filter(key -> ConstantTime.equal(key, sent)).isPresent()) {
            context.response()
                    .putHeader(
                            "logto-tenant-id", RequestEdge.tenant(context).id().value());
        }
    }
}
