package dev.cardea.user;

import dev.cardea.access.Caller;
import dev.cardea.access.RequiresScope;
import dev.cardea.http.Pagination;
import dev.cardea.http.Search;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.Tenant;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Users, as administrators manage them. */
@Path("/api/users")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Users")
public class UserResource {
    private final Users users;
    private final UserLists lists;
    private final UserAdministration administration;

    UserResource(Users users, UserLists lists, UserAdministration administration) {
        this.users = users;
        this.lists = lists;
        this.administration = administration;
    }

    @GET
    @Operation(operationId = "ListUsers", summary = "List users")
    public List<UserResponse> list(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @QueryParam("excludeRoleId") @Nullable String excludeRoleId,
            @QueryParam("excludeOrganizationId") @Nullable String excludeOrganizationId,
            @QueryParam("includePasswordHash") @Nullable String includePasswordHash) {
        var withHash = Search.isTrue(includePasswordHash);
        var page = lists.list(tenant.id(), search, excludeRoleId, excludeOrganizationId, pagination.window());
        return pagination.present(page.map(user -> UserResponse.from(user, false, withHash)));
    }

    @POST
    @Operation(operationId = "CreateUser", summary = "Create a user")
    public UserResponse create(@Context Tenant tenant, @Valid UserForms.NewUser form) {
        return UserResponse.from(administration.create(tenant.id(), form));
    }

    @GET
    @Path("/{userId}")
    @Operation(operationId = "GetUser", summary = "Get a user")
    public UserResponse get(
            @Context Tenant tenant,
            @PathParam("userId") UserId userId,
            @QueryParam("includeSsoIdentities") @Nullable String includeSsoIdentities,
            @QueryParam("includePasswordHash") @Nullable String includePasswordHash) {
        return UserResponse.from(
                users.get(tenant.id(), userId),
                Search.isTrue(includeSsoIdentities),
                Search.isTrue(includePasswordHash));
    }

    @PATCH
    @Path("/{userId}")
    @Operation(operationId = "UpdateUser", summary = "Change a user")
    public UserResponse update(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid UserForms.UserPatch form) {
        return UserResponse.from(users.update(tenant.id(), userId, form.change()));
    }

    /** An administrator who removed their own account could not undo it. */
    @DELETE
    @Path("/{userId}")
    @Operation(operationId = "DeleteUser", summary = "Delete a user, with their tokens and sessions")
    public void delete(@Context Tenant tenant, @Context Caller caller, @PathParam("userId") UserId userId) {
        if (caller.subject().equals(userId.value())) {
            throw new ProblemException(new UserProblem.CannotDeleteSelf());
        }
        users.delete(tenant.id(), userId);
    }

    @PATCH
    @Path("/{userId}/is-suspended")
    @Operation(operationId = "UpdateUserIsSuspended", summary = "Suspend a user, or end the suspension")
    public UserResponse suspend(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid UserForms.Suspension form) {
        return UserResponse.from(users.suspend(tenant.id(), userId, form.isSuspended()));
    }
}
