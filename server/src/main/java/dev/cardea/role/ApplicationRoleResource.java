package dev.cardea.role;

import dev.cardea.access.RequiresScope;
import dev.cardea.http.Pagination;
import dev.cardea.http.Search;
import dev.cardea.tenant.Tenant;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The roles of a machine-to-machine application. */
@Path("/api/applications/{applicationId}/roles")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Applications")
public class ApplicationRoleResource {
    private final RoleHolders holders;
    private final RoleLists lists;

    ApplicationRoleResource(RoleHolders holders, RoleLists lists) {
        this.holders = holders;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "ListApplicationRoles", summary = "List the roles of an application")
    public List<Role> list(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @PathParam("applicationId") String applicationId) {
        holders.requireMachine(tenant.id(), applicationId);
        return pagination.present(lists.ofApplication(tenant.id(), applicationId, search, pagination.window()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "AssignApplicationRoles", summary = "Give roles to an application")
    public RoleForms.AddedRoles add(
            @Context Tenant tenant, @PathParam("applicationId") String applicationId, @Valid RoleForms.RoleIds form) {
        return new RoleForms.AddedRoles(
                form.roleIds(), holders.addToApplication(tenant.id(), applicationId, form.roleIds()));
    }

    @PUT
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "ReplaceApplicationRoles", summary = "Give an application exactly these roles")
    public String replace(
            @Context Tenant tenant, @PathParam("applicationId") String applicationId, @Valid RoleForms.RoleIds form) {
        holders.replaceOfApplication(tenant.id(), applicationId, form.roleIds());
        return "OK";
    }

    @DELETE
    @Path("/{roleId}")
    @Operation(operationId = "DeleteApplicationRole", summary = "Take a role from an application")
    public void remove(
            @Context Tenant tenant,
            @PathParam("applicationId") String applicationId,
            @PathParam("roleId") String roleId) {
        holders.removeFromApplication(tenant.id(), applicationId, roleId);
    }
}
