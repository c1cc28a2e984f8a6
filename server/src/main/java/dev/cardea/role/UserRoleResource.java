package dev.cardea.role;

import dev.cardea.access.RequiresScope;
import dev.cardea.http.Pagination;
import dev.cardea.http.Search;
import dev.cardea.tenant.Tenant;
import dev.cardea.user.UserId;
import dev.cardea.user.Users;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The roles of a user. */
@Path("/api/users/{userId}/roles")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Users")
public class UserRoleResource {
    private final RoleHolders holders;
    private final RoleLists lists;
    private final Users users;

    UserRoleResource(RoleHolders holders, RoleLists lists, Users users) {
        this.holders = holders;
        this.lists = lists;
        this.users = users;
    }

    @GET
    @Operation(operationId = "ListUserRoles", summary = "List the roles of a user")
    public List<Role> list(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @PathParam("userId") UserId userId) {
        users.get(tenant.id(), userId);
        return pagination.present(lists.ofUser(tenant.id(), userId.value(), search, pagination.window()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "AssignUserRoles", summary = "Give roles to a user")
    public RoleForms.AddedRoles add(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid RoleForms.RoleIds form) {
        return new RoleForms.AddedRoles(form.roleIds(), holders.addToUser(tenant.id(), userId, form.roleIds()));
    }

    @PUT
    @Operation(operationId = "ReplaceUserRoles", summary = "Give a user exactly these roles")
    public RoleForms.RoleIds replace(
            @Context Tenant tenant, @PathParam("userId") UserId userId, @Valid RoleForms.RoleIds form) {
        return new RoleForms.RoleIds(holders.replaceOfUser(tenant.id(), userId, form.roleIds()));
    }

    @DELETE
    @Path("/{roleId}")
    @Operation(operationId = "DeleteUserRole", summary = "Take a role from a user")
    public void remove(@Context Tenant tenant, @PathParam("userId") UserId userId, @PathParam("roleId") String roleId) {
        holders.removeFromUser(tenant.id(), userId, roleId);
    }
}
