package dev.cardea.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.application.ApplicationForms.NewApplication;
import dev.cardea.command.Command;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Creates a machine that may call a tenant's Management API: how automation gets in without a browser. */
@Singleton
@Unremovable
public class CredentialsCommand implements Command {
    private static final String ARGUMENTS = "create --tenant default|admin --name NAME";

    private final Jdbi jdbi;
    private final ApplicationService applications;
    private final SecretService secrets;
    private final ApplicationRepository repository;
    private final Tenants tenants;

    CredentialsCommand(Jdbi jdbi, ApplicationService applications, SecretService secrets, Tenants tenants) {
        this.jdbi = jdbi;
        this.applications = applications;
        this.secrets = secrets;
        this.repository = jdbi.onDemand(ApplicationRepository.class);
        this.tenants = tenants;
    }

    /** What a machine needs for the client credentials grant (RFC 6749 §4.4). */
    public record Credentials(
            @JsonProperty("client_id") String clientId,
            @JsonProperty("client_secret") String clientSecret,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            String resource) {
        @Override
        public String toString() {
            return "Credentials[" + clientId + "]";
        }
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public String usage() {
        return ARGUMENTS + ": credentials with which a machine may call the Management API";
    }

    @Override
    public int run(List<String> arguments) {
        var tenant = tenant(option(arguments, "--tenant").orElse(TenantId.DEFAULT.value()));
        var name = option(arguments, "--name").filter(text -> !text.isEmpty());
        if (arguments.isEmpty() || !arguments.getFirst().equals("create") || tenant.isEmpty() || name.isEmpty()) {
            System.err.println("Usage: credentials " + ARGUMENTS);
            return 2;
        }
        System.out.println(json(create(tenant.get().id(), name.get())));
        return 0;
    }

    private static String json(Credentials credentials) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(credentials);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> option(List<String> arguments, String name) {
        var index = arguments.indexOf(name);
        return index >= 0 && index + 1 < arguments.size() ? Optional.of(arguments.get(index + 1)) : Optional.empty();
    }

    private Optional<Tenant> tenant(String id) {
        return tenants.all().stream()
                .filter(tenant -> tenant.id().value().equals(id))
                .findFirst();
    }

    /**
     * @param name of the application, as the console will show it
     * @throws IllegalStateException when the role that carries the access was deleted
     */
    public Credentials create(TenantId tenantId, String name) {
        var tenant = tenants.get(tenantId);
        var roleName = tenantId.equals(TenantId.ADMIN) ? "machine:mapi:admin" : "Logto Management API access";
        return jdbi.inTransaction(_ -> {
            var role = repository
                    .roleNamed(tenantId, roleName)
                    .orElseThrow(() -> new IllegalStateException("Tenant " + tenantId + " has no role " + roleName));
            var application = applications.create(
                    tenantId,
                    new NewApplication(name, ApplicationType.MachineToMachine, null, null, null, null, null, null));
            repository.addRole(tenantId, application.id(), role);
            var secret = secrets.list(tenantId, application.id()).getFirst().value();
            return new Credentials(application.id(), secret, tenant.issuer() + "/token", tenant.managementApi());
        });
    }
}
