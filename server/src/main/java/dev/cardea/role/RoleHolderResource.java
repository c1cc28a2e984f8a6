package dev.cardea.role;

import dev.cardea.access.RequiresScope;
import dev.cardea.application.ApplicationLists;
import dev.cardea.application.ApplicationResponse;
import dev.cardea.http.Pagination;
import dev.cardea.http.Search;
import dev.cardea.tenant.Tenant;
import dev.cardea.user.UserId;
import dev.cardea.user.UserLists;
import dev.cardea.user.UserResponse;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who holds a role. */
@Path("/api/roles/{id}")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Roles")
public class RoleHolderResource {
    private final RoleService roles;
    private final RoleHolders holders;
    private final UserLists users;
    private final ApplicationLists applications;

    RoleHolderResource(RoleService roles, RoleHolders holders, UserLists users, ApplicationLists applications) {
        this.roles = roles;
        this.holders = holders;
        this.users = users;
        this.applications = applications;
    }

    @GET
    @Path("/users")
    @Operation(operationId = "ListRoleUsers", summary = "List the users who have a role")
    public List<UserResponse> users(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @PathParam("id") String id) {
        roles.get(tenant.id(), id);
        return pagination.present(
                users.withRole(tenant.id(), id, search, pagination.window()).map(UserResponse::from));
    }

    @POST
    @Path("/users")
    @ResponseStatus(201)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "CreateRoleUser", summary = "Give a role to users")
    public String addUsers(@Context Tenant tenant, @PathParam("id") String id, @Valid RoleForms.UserIds form) {
        holders.addUsers(tenant.id(), id, form.userIds());
        return "Created";
    }

    @DELETE
    @Path("/users/{userId}")
    @Operation(operationId = "DeleteRoleUser", summary = "Take a role from a user")
    public void removeUser(@Context Tenant tenant, @PathParam("id") String id, @PathParam("userId") UserId userId) {
        holders.removeFromUser(tenant.id(), userId, id);
    }

    @GET
    @Path("/applications")
    @Operation(operationId = "ListRoleApplications", summary = "List the applications that have a role")
    public List<ApplicationResponse> applications(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @PathParam("id") String id) {
        roles.get(tenant.id(), id);
        return pagination.present(applications.withRole(tenant.id(), id, search, pagination.window()));
    }

    @POST
    @Path("/applications")
    @ResponseStatus(201)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "CreateRoleApplication", summary = "Give a role to applications")
    public String addApplications(
            @Context Tenant tenant, @PathParam("id") String id, @Valid RoleForms.ApplicationIds form) {
        holders.addApplications(tenant.id(), id, form.applicationIds());
        return "Created";
    }

    @DELETE
    @Path("/applications/{applicationId}")
    @Operation(operationId = "DeleteRoleApplication", summary = "Take a role from an application")
    public void removeApplication(
            @Context Tenant tenant, @PathParam("id") String id, @PathParam("applicationId") String applicationId) {
        holders.removeApplicationFromRole(tenant.id(), id, applicationId);
    }
}
