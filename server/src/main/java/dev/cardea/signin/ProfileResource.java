package dev.cardea.signin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.signin.profile.NewPassword;
import dev.cardea.signin.profile.ProfileFulfilment;
import dev.cardea.signin.state.Steps;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** What people tell about themselves while they sign in. */
@Path("/api/experience/profile")
public class ProfileResource {
    private final Steps steps;
    private final ProfileFulfilment fulfilment;
    private final NewPassword newPassword;

    ProfileResource(Steps steps, ProfileFulfilment fulfilment, NewPassword newPassword) {
        this.steps = steps;
        this.fulfilment = fulfilment;
        this.newPassword = newPassword;
    }

    /** One of the last three, by {@code type}. */
    record ProfileData(
            String type,
            @Nullable String value,
            @Nullable String verificationId,
            @Nullable Map<String, Object> values) {}

    record PasswordReset(String password) {}

    @POST
    @Operation(operationId = "AddUserProfile", summary = "Add profile data")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProfileData.class)))
    public void add(@Context RoutingContext context, JsonNode body) {
        steps.<@Nullable Void>run(context, body, (step, input) -> {
            fulfilment.add(step, input);
            return null;
        });
    }

    @PUT
    @Path("/password")
    @Operation(operationId = "ResetUserPassword", summary = "Choose a new password instead of a forgotten one")
    @RequestBody(content = @Content(schema = @Schema(implementation = PasswordReset.class)))
    public void resetPassword(@Context RoutingContext context, JsonNode body) {
        steps.<@Nullable Void>run(context, body, (step, input) -> {
            newPassword.reset(step, input.text("password"));
            return null;
        });
    }
}
