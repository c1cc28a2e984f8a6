package dev.cardea.user;

import dev.cardea.access.RequiresScope;
import dev.cardea.tenant.Tenant;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The parts of a user that are merged rather than replaced. */
@Path("/api/users/{userId}")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Users")
public class UserDataResource {
    private final Users users;
    private final UserAdministration administration;

    UserDataResource(Users users, UserAdministration administration) {
        this.users = users;
        this.administration = administration;
    }

    @GET
    @Path("/custom-data")
    @Operation(operationId = "ListUserCustomData", summary = "Get the custom data of a user")
    public Map<String, Object> customData(@Context Tenant tenant, @PathParam("userId") UserId userId) {
        return users.get(tenant.id(), userId).customData();
    }

    @PATCH
    @Path("/custom-data")
    @Operation(operationId = "UpdateUserCustomData", summary = "Merge into the custom data of a user")
    public Map<String, Object> mergeCustomData(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid UserForms.CustomData form) {
        return administration.mergeCustomData(tenant.id(), userId, form.customData());
    }

    @PATCH
    @Path("/profile")
    @Operation(operationId = "UpdateUserProfile", summary = "Merge into the profile of a user")
    public UserProfile mergeProfile(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid UserForms.Profile form) {
        return administration.mergeProfile(tenant.id(), userId, form.profile());
    }

    @GET
    @Path("/logto-configs")
    @Operation(operationId = "ListUserLogtoConfigs", summary = "Get what a user chose about prompts")
    public LogtoConfigs configs(@Context Tenant tenant, @PathParam("userId") UserId userId) {
        return LogtoConfigs.from(users.get(tenant.id(), userId).logtoConfig());
    }

    @PATCH
    @Path("/logto-configs")
    @Operation(operationId = "UpdateUserLogtoConfigs", summary = "Change what a user chose about prompts")
    public LogtoConfigs changeConfigs(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid LogtoConfigs.Patch form) {
        return administration.changeConfigs(tenant.id(), userId, form);
    }
}
