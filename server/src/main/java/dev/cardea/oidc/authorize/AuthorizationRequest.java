package dev.cardea.oidc.authorize;

import dev.cardea.interaction.Interaction;
import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.Parameters;
import dev.cardea.oidc.client.Client;
import dev.cardea.session.Session;
import dev.cardea.tenant.Tenant;
import dev.cardea.user.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authorization request on its way through the checks, each of which settles one of its parts. Parts are read only
 * after the check that settles them; the order of the checks is in {@link AuthorizationChecks}.
 */
public final class AuthorizationRequest {
    private final Exchange exchange;
    private Parameters parameters;
    private @Nullable Session session;
    private @Nullable Client client;
    private @Nullable String redirectUri;
    private @Nullable User user;
    private @Nullable Interaction answered;
    private ResponseMode responseMode = ResponseMode.QUERY;
    private Set<String> scope = Set.of();
    private Set<String> prompts = Set.of();
    private @Nullable String hintedSubject;

    AuthorizationRequest(Exchange exchange, Parameters parameters, @Nullable Session session) {
        this.exchange = exchange;
        this.parameters = parameters;
        this.session = session;
    }

    Exchange exchange() {
        return exchange;
    }

    public Tenant tenant() {
        return exchange.tenant();
    }

    public Parameters parameters() {
        return parameters;
    }

    void replace(String name, List<String> values) {
        parameters = parameters.with(name, values);
    }

    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    void session(@Nullable Session value) {
        session = value;
    }

    public Client client() {
        return Objects.requireNonNull(client);
    }

    Optional<Client> knownClient() {
        return Optional.ofNullable(client);
    }

    void client(Client value) {
        client = value;
    }

    /** Where the answer goes: what was asked for, or the client's only one. */
    Optional<String> redirectUri() {
        return Optional.ofNullable(redirectUri);
    }

    void redirectUri(String value) {
        redirectUri = value;
    }

    public User user() {
        return Objects.requireNonNull(user);
    }

    Optional<User> knownUser() {
        return Optional.ofNullable(user);
    }

    void user(User value) {
        user = value;
    }

    /** The prompt that was just answered in this flow. */
    Optional<Interaction> answered() {
        return Optional.ofNullable(answered);
    }

    void answered(Interaction value) {
        answered = value;
    }

    ResponseMode responseMode() {
        return responseMode;
    }

    void responseMode(ResponseMode value) {
        responseMode = value;
    }

    Set<String> prompts() {
        return prompts;
    }

    void prompts(Set<String> values) {
        prompts = Set.copyOf(values);
    }

    public Set<String> scope() {
        return scope;
    }

    void scope(Set<String> values) {
        scope = new LinkedHashSet<>(values);
    }

    public List<String> resources() {
        return parameters.all("resource");
    }

    /** The subject of {@code id_token_hint}, if one was given and holds. */
    Optional<String> hintedSubject() {
        return Optional.ofNullable(hintedSubject);
    }

    void hintedSubject(String value) {
        hintedSubject = value;
    }

    Optional<Long> maxAge() {
        return parameters.get("max_age").map(Long::valueOf);
    }

    /** Whether {@code prompt} was answered earlier in this flow. */
    boolean hasAnswered(String member) {
        return answered != null
                && answered.result() != null
                && answered.result().has(member);
    }
}
