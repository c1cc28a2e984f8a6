package dev.cardea.signin.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.auditlog.AuditEntry;
import dev.cardea.auditlog.AuditLog;
import dev.cardea.http.RequestEdge;
import dev.cardea.interaction.InteractionProblem;
import dev.cardea.interaction.Interactions;
import dev.cardea.problem.ProblemException;
import dev.cardea.signinexperience.SignInExperiences;
import dev.cardea.user.Users;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every sign-in request. Order of checks: interaction (400), state (404), body (400), handler. One load,
 * and one transaction that saves the state, what accompanies it, and the audit rows.
 */
@Singleton
public class Steps {
    private static final Logger LOG = Logger.getLogger(Steps.class);

    private static final JsonNode NO_BODY = JsonNodeFactory.instance.objectNode();

    private final Interactions interactions;
    private final SignInExperiences experiences;
    private final Users users;
    private final StateStore store;
    private final AuditLog auditLog;
    private final Jdbi jdbi;

    Steps(
            Interactions interactions,
            SignInExperiences experiences,
            Users users,
            StateStore store,
            AuditLog auditLog,
            Jdbi jdbi) {
        this.interactions = interactions;
        this.experiences = experiences;
        this.users = users;
        this.store = store;
        this.auditLog = auditLog;
        this.jdbi = jdbi;
    }

    /** What an endpoint does once the state is there: it reads the body, then works on the step. */
    public interface Handler<T extends @Nullable Object> extends BiFunction<Step, Body, T> {}

    /** Runs a step of a sign-in that was begun. */
    public <T extends @Nullable Object> T run(RoutingContext context, JsonNode body, Handler<T> handler) {
        var origin = origin(context);
        var state = store.read(origin.interaction().result())
                .orElseThrow(SignInProblem.Plain.INTERACTION_NOT_FOUND::exception);
        return run(step(origin, state), Body.of(body), handler);
    }

    /** As above, for endpoints without a body. */
    public <T extends @Nullable Object> T run(RoutingContext context, Handler<T> handler) {
        return run(context, NO_BODY, handler);
    }

    public <T extends @Nullable Object> T begin(RoutingContext context, Handler<T> handler) {
        return begin(context, NO_BODY, handler);
    }

    /** Runs a step that needs no more than the interaction; the state it finds is a blank one. */
    public <T extends @Nullable Object> T begin(RoutingContext context, JsonNode body, Handler<T> handler) {
        var blank = SignInState.initial(InteractionEvent.SignIn);
        return run(step(origin(context), blank), Body.of(body), handler);
    }

    /** What pages may know of the state. */
    public ObjectNode sanitized(Step step) {
        return store.sanitized(step.state(), step.interaction().result());
    }

    private Step.Origin origin(RoutingContext context) {
        var tenant = RequestEdge.tenant(context);
        return new Step.Origin(tenant, RequestEdge.client(context), interactions.current(context.request(), tenant));
    }

    private Step step(Step.Origin origin, SignInState state) {
        var tenantId = origin.tenant().id();
        return new Step(origin, experiences.get(tenantId), state, id -> users.find(tenantId, id));
    }

    private <T extends @Nullable Object> T run(Step step, Body body, Handler<T> handler) {
        try {
            var answer = handler.apply(step, body);
            commit(step);
            return answer;
        } catch (RuntimeException e) {
            recordFailure(step, e);
            throw e;
        }
    }

    private void commit(Step step) {
        var rows = step.trail().succeeded(entry -> complete(entry, step));
        if (!step.hasChanged() && step.changes().isEmpty() && rows.isEmpty()) {
            return;
        }
        jdbi.useTransaction(_ -> {
            if (step.hasChanged()) {
                // First of all: of two steps at once, the one that lost ends here, before it changed anything else.
                interactions.saveResult(step.tenant(), step.interaction(), result(step));
            }
            step.changes().forEach(Runnable::run);
            auditLog.append(rows);
        });
    }

    private @Nullable ObjectNode result(Step step) {
        return switch (step.ending()) {
            case NONE -> store.write(step.state(), step.interaction(), step.client());
            case SIGNED_IN -> {
                var result = store.writeEnded(step.state(), step.interaction(), step.client());
                result.putObject("login")
                        .put("accountId", step.requireUser().id().value());
                yield result;
            }
            case FORGOTTEN -> step.interaction().lastSubmission();
        };
    }

    private void recordFailure(Step step, RuntimeException failure) {
        var rows = step.trail().failed(failure, entry -> complete(entry, step));
        if (rows.isEmpty() && step.kept().isEmpty()) {
            return;
        }
        try {
            jdbi.useTransaction(_ -> {
                auditLog.append(rows);
                if (!isConflict(failure)) {
                    step.kept()
                            .ifPresent(state -> interactions.saveResult(
                                    step.tenant(),
                                    step.interaction(),
                                    store.write(state, step.interaction(), step.client())));
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Request %s failed, and so did its audit rows",
                    step.client().requestId());
        }
    }

    private static boolean isConflict(RuntimeException failure) {
        return failure instanceof ProblemException e && e.problem() instanceof InteractionProblem.Conflict;
    }

    private void complete(AuditEntry.Builder entry, Step step) {
        var interaction = step.interaction();
        entry.client(step.client())
                .application(interaction.clientId())
                .interaction(interaction.uid())
                .session(interaction.sessionUid())
                .user(step.state().userId())
                .with("interaction", sanitized(step));
    }
}
