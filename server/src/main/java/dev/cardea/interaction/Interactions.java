package dev.cardea.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.http.Cookies;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.Tenant;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Begins, finds, saves and ends interactions. */
@Singleton
public class Interactions {
    public static final String COOKIE = "_interaction";
    private static final String RESUME_COOKIE = "_interaction_resume";
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(15);

    private final InteractionRepository repository;
    private final Cookies cookies;
    private final InstantSource clock;

    Interactions(Jdbi jdbi, Cookies cookies, InstantSource clock) {
        this.repository = jdbi.onDemand(InteractionRepository.class);
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Stores a new interaction and gives the browser the cookies that name and resume it. */
    public void begin(HttpServerRequest request, Tenant tenant, Interaction interaction) {
        repository.insert(tenant.id(), interaction);
        var known = cookies.signed(request, tenant, COOKIE)
                .map(InteractionCookie::parse)
                .orElseGet(() -> new InteractionCookie(Map.of()));
        var response = request.response();
        cookies.setSigned(
                response,
                tenant,
                COOKIE,
                known.with(interaction.clientId(), interaction.uid()).encode(),
                Cookies.Attributes.of("/", Interaction.LIFETIME));
        cookies.setSigned(
                response,
                tenant,
                RESUME_COOKIE,
                interaction.uid(),
                Cookies.Attributes.of(resumePath(tenant, interaction.uid()), Interaction.LIFETIME));
    }

    /**
     * The interaction that this browser has with a client.
     *
     * @param clientId the header {@code Logto-App-Id} or the query {@code app_id}; null for the latest of all
     * @throws OAuthException with the code {@code session.not_found} when there is none, or its session changed
     */
    public Interaction current(HttpServerRequest request, Tenant tenant, @Nullable String clientId) {
        var uid = cookies.signed(request, tenant, COOKIE)
                .map(InteractionCookie::parse)
                .flatMap(cookie -> cookie.uid(Optional.ofNullable(clientId)))
                .orElseThrow(() ->
                        new OAuthException(OAuthError.sessionNotFound("interaction session id cookie not found")));
        var interaction = find(tenant, uid)
                .orElseThrow(() -> new OAuthException(OAuthError.sessionNotFound("interaction session not found")));
        if (clientId != null && !clientId.equals(interaction.clientId())) {
            // A page that names one application must not act on the sign-in of another.
            throw new OAuthException(OAuthError.invalidRequest("interaction client_id mismatch"));
        }
        return interaction;
    }

    /** As {@link #current}, with the client id taken from where the sign-in pages put it. */
    public Interaction current(HttpServerRequest request, Tenant tenant) {
        var header = request.getHeader("Logto-App-Id");
        return current(request, tenant, header != null ? header : request.getParam("app_id"));
    }

    public Optional<Interaction> find(Tenant tenant, String uid) {
        return repository.find(tenant.id(), uid, tolerant());
    }

    /**
     * Saves what the sign-in API knows; the lifetime is not extended.
     *
     * @throws ProblemException {@link InteractionProblem.Conflict} when another request saved in between
     */
    public void saveResult(Tenant tenant, Interaction interaction, @Nullable ObjectNode result) {
        if (!repository.saveResult(tenant.id(), interaction.uid(), interaction.version(), result)) {
            throw new ProblemException(new InteractionProblem.Conflict());
        }
    }

    /** The interaction whose resume cookie the browser brings to the resume URL of {@code uid}. */
    public Interaction resumed(HttpServerRequest request, Tenant tenant, String uid) {
        var cookie = cookies.signed(request, tenant, RESUME_COOKIE)
                .filter(uid::equals)
                .orElseThrow(() -> new OAuthException(OAuthError.sessionNotFound("authorization request has expired")));
        return find(tenant, cookie)
                .orElseThrow(() -> new OAuthException(OAuthError.sessionNotFound("interaction session not found")));
    }

    /** Ends an interaction; empty when another request ended it first. */
    public Optional<Interaction> take(HttpServerResponse response, Tenant tenant, String uid) {
        cookies.removeSigned(response, tenant, RESUME_COOKIE, resumePath(tenant, uid));
        return repository.take(tenant.id(), uid);
    }

    private static String resumePath(Tenant tenant, String uid) {
        var base = tenant.endpoint().getPath();
        return (base == null ? "" : base) + "/oidc/auth/" + uid;
    }

    private Instant tolerant() {
        return clock.instant().minus(CLOCK_TOLERANCE);
    }
}
