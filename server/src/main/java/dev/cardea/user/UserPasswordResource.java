package dev.cardea.user;

import dev.cardea.access.RequiresScope;
import dev.cardea.tenant.Tenant;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passwords of users, as administrators set and check them. */
@Path("/api/users/{userId}")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Users")
public class UserPasswordResource {
    private final Users users;
    private final UserAdministration administration;

    UserPasswordResource(Users users, UserAdministration administration) {
        this.users = users;
        this.administration = administration;
    }

    record HasPassword(boolean hasPassword) {}

    @PATCH
    @Path("/password")
    @Operation(operationId = "UpdateUserPassword", summary = "Set the password of a user")
    public UserResponse set(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid UserForms.Password form) {
        users.get(tenant.id(), userId);
        return UserResponse.from(users.setPassword(tenant.id(), userId, form.password()));
    }

    @PATCH
    @Path("/password/expiration")
    @Operation(operationId = "UpdateUserPasswordExpiration", summary = "Let the password of a user expire")
    public UserResponse expire(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid UserForms.Expiration form) {
        return UserResponse.from(administration.expirePassword(tenant.id(), userId, form.isExpired()));
    }

    @POST
    @Path("/password/verify")
    @Operation(operationId = "VerifyUserPassword", summary = "Check the password of a user")
    public void verify(@Context Tenant tenant, @PathParam("userId") UserId userId, @Valid UserForms.Password form) {
        administration.requirePassword(tenant.id(), userId, form.password());
    }

    @GET
    @Path("/has-password")
    @Operation(operationId = "GetUserHasPassword", summary = "Tell whether a user has a password")
    public HasPassword hasPassword(@Context Tenant tenant, @PathParam("userId") UserId userId) {
        return new HasPassword(users.get(tenant.id(), userId).hasPassword());
    }
}
