package dev.cardea.application;

import dev.cardea.access.RequiresScope;
import dev.cardea.http.Pagination;
import dev.cardea.http.QueryValues;
import dev.cardea.http.Search;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications, as administrators manage them. */
@Path("/api/applications")
@RequiresScope("all")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Applications")
public class ApplicationResource {
    private final ApplicationService applications;
    private final ApplicationLists lists;

    ApplicationResource(ApplicationService applications, ApplicationLists lists) {
        this.applications = applications;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "ListApplications", summary = "List applications")
    public List<ApplicationResponse> list(
            @Context Tenant tenant,
            @Context Pagination pagination,
            @Context Search search,
            @QueryParam("types") List<String> types,
            @QueryParam("isThirdParty") @Nullable String isThirdParty,
            @QueryParam("excludeRoleId") @Nullable String excludeRoleId,
            @QueryParam("excludeOrganizationId") @Nullable String excludeOrganizationId) {
        var filter = new ApplicationLists.Filter(
                types.stream().flatMap(ApplicationResource::type).toList(),
                QueryValues.bool("isThirdParty", isThirdParty).orElse(null),
                excludeRoleId,
                excludeOrganizationId);
        return pagination.presentIfRequested(lists.list(tenant.id(), search, filter, pagination.optionalWindow()));
    }

    private static Stream<ApplicationType> type(String text) {
        return Optional.of(text).flatMap(name -> QueryValues.oneOf("types", name, ApplicationType.class)).stream();
    }

    /** Confidential applications get their first secret, which an endpoint of its own shows. */
    @POST
    @Operation(operationId = "CreateApplication", summary = "Create an application")
    public ApplicationResponse create(@Context Tenant tenant, @Valid ApplicationForms.NewApplication form) {
        return applications.create(tenant.id(), form);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "GetApplication", summary = "Get an application")
    public ApplicationResponse get(@Context Tenant tenant, @PathParam("id") String id) {
        return applications.get(tenant.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "UpdateApplication", summary = "Change an application")
    public ApplicationResponse update(
            @Context Tenant tenant, @PathParam("id") String id, @Valid ApplicationForms.ApplicationPatch form) {
        return applications.update(tenant.id(), id, form);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "DeleteApplication", summary = "Delete an application")
    public void delete(@Context Tenant tenant, @PathParam("id") String id) {
        applications.delete(tenant.id(), id);
    }

    @PATCH
    @Path("/{applicationId}/custom-data")
    @Operation(operationId = "UpdateApplicationCustomData", summary = "Merge into the custom data of an application")
    public Map<String, Object> mergeCustomData(
            @Context Tenant tenant, @PathParam("applicationId") String applicationId, Map<String, Object> patch) {
        return applications.mergeCustomData(tenant.id(), applicationId, patch);
    }
}
