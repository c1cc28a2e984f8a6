package dev.cardea.signinexperience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.http.RequestEdge;
import dev.cardea.signinexperience.PublicSignInExperience.Audience;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The settings of the sign-in pages, for whoever draws them. */
@Path("/api/.well-known")
public class SignInExperienceWellKnownResource {
    private final PublicSignInExperience experiences;

    SignInExperienceWellKnownResource(PublicSignInExperience experiences) {
        this.experiences = experiences;
    }

    @GET
    @Path("/sign-in-exp")
    @Operation(operationId = "GetSignInExperienceConfig", summary = "Get the full sign-in experience")
    public ObjectNode signInExperience(
            @Context RoutingContext context,
            @QueryParam("organizationId") @Nullable String organizationId,
            @QueryParam("appId") @Nullable String appId) {
        return experiences.of(new Audience(RequestEdge.tenant(context).id(), appId, organizationId));
    }

    @GET
    @Path("/experience")
    @Operation(
            operationId = "GetWellKnownExperience",
            summary = "Get the full sign-in experience, under its newer name")
    public ObjectNode experience(
            @Context RoutingContext context,
            @QueryParam("organizationId") @Nullable String organizationId,
            @QueryParam("appId") @Nullable String appId) {
        return signInExperience(context, organizationId, appId);
    }
}
