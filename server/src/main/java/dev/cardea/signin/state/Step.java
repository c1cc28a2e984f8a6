package dev.cardea.signin.state;

import dev.cardea.auditlog.AuditEntry;
import dev.cardea.auditlog.AuditTrail;
import dev.cardea.http.ClientInfo;
import dev.cardea.interaction.Interaction;
import dev.cardea.signinexperience.SignInExperience;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.User;
import dev.cardea.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request of a sign-in: where it comes from, the state it works on, and what is to be saved with that. Handlers
 * replace the state and add accompanying changes; nothing is written before the handler has succeeded. Not thread-safe.
 */
public final class Step {
    private final Origin origin;
    private final SignInExperience experience;
    private final Function<UserId, Optional<User>> users;
    private final AuditTrail audit;
    private final List<Runnable> changes = new ArrayList<>();

    private SignInState state;
    private boolean hasChanged;
    private @Nullable SignInState kept;
    private @Nullable User user;
    private Ending ending = Ending.NONE;

    /** Who sends the request, and for which interaction. */
    record Origin(Tenant tenant, ClientInfo client, Interaction interaction) {}

    /** How a step that finishes the sign-in leaves the interaction. */
    enum Ending {
        NONE,
        /** The person is signed in: the provider may resume. */
        SIGNED_IN,
        /** Nothing is left of the sign-in; the person may begin another one. */
        FORGOTTEN
    }

    Step(Origin origin, SignInExperience experience, SignInState state, Function<UserId, Optional<User>> users) {
        this.origin = origin;
        this.experience = experience;
        this.state = state;
        this.users = users;
        this.audit = new AuditTrail(origin.tenant().id());
    }

    public Tenant tenant() {
        return origin.tenant();
    }

    public TenantId tenantId() {
        return origin.tenant().id();
    }

    public ClientInfo client() {
        return origin.client();
    }

    public Interaction interaction() {
        return origin.interaction();
    }

    public SignInExperience experience() {
        return experience;
    }

    public SignInState state() {
        return state;
    }

    public InteractionEvent event() {
        return state.event();
    }

    /** Replaces the state; it is saved when the handler has succeeded. */
    public void become(SignInState newState) {
        state = newState;
        hasChanged = true;
    }

    /** Saves the state as it is now even when the rest of the handler fails. */
    public void keepOnFailure() {
        kept = state;
    }

    /** Does {@code change} in the transaction that saves the state: both happen or neither. */
    public void alongside(Runnable change) {
        changes.add(change);
    }

    /** Adds an audit row for {@code Interaction.<event>.<what>}. */
    public AuditEntry.Builder audit(String what) {
        return audit.add("Interaction." + state.event() + "." + what);
    }

    /** Adds an audit row that belongs to no event. */
    public AuditEntry.Builder auditKey(String key) {
        return audit.add(key);
    }

    /** The person identified so far. */
    public Optional<User> user() {
        var id = state.userId();
        if (id == null) {
            return Optional.empty();
        }
        var known = user;
        if (known == null || !known.id().value().equals(id)) {
            known = users.apply(new UserId(id)).orElse(null);
            user = known;
        }
        return Optional.ofNullable(known);
    }

    /** As {@link #user}; being unidentified is an error (404). */
    public User requireUser() {
        return user().orElseThrow(SignInProblem.Plain.IDENTIFIER_NOT_FOUND::exception);
    }

    /** The record with this id; there being none is an error (404). */
    public VerificationRecord requireRecord(String verificationId) {
        return state.record(verificationId).orElseThrow(SignInProblem.Plain.VERIFICATION_NOT_FOUND::exception);
    }

    /** Lets the provider resume with the identified person signed in. */
    public void endSignedIn() {
        ending = Ending.SIGNED_IN;
        hasChanged = true;
    }

    /** Forgets the sign-in. */
    public void endForgotten() {
        ending = Ending.FORGOTTEN;
        hasChanged = true;
    }

    boolean hasChanged() {
        return hasChanged;
    }

    Ending ending() {
        return ending;
    }

    Optional<SignInState> kept() {
        return Optional.ofNullable(kept);
    }

    List<Runnable> changes() {
        return changes;
    }

    AuditTrail trail() {
        return audit;
    }
}
