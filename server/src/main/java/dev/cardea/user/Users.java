package dev.cardea.user;

import dev.cardea.password.PasswordDigest;
import dev.cardea.password.PasswordHasher;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.Identifier.UsernameCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The users of each tenant. */
@Singleton
public class Users {
    private final Jdbi jdbi;
    private final UserRepository repository;
    private final UserStatements statements;
    private final UserSettings settings;
    private final PasswordHasher passwords;
    private final InstantSource clock;
    private final Event<Object> events;
    private final List<String> defaultRoleNames;

    Users(
            Jdbi jdbi,
            UserSettings settings,
            PasswordHasher passwords,
            InstantSource clock,
            Event<Object> events,
            UserConfig config) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(UserRepository.class);
        this.statements = new UserStatements(jdbi);
        this.settings = settings;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.defaultRoleNames = config.defaultRoleNames().orElse(List.of());
    }

    public Optional<User> find(TenantId tenantId, UserId id) {
        return repository.find(tenantId, id);
    }

    /** @throws ProblemException {@link EntityProblem.NotFound} */
    public User get(TenantId tenantId, UserId id) {
        return find(tenantId, id).orElseThrow(() -> new ProblemException(new EntityProblem.NotFound()));
    }

    /** Finds whom an identifier names; the tenant's policy says whether the case of usernames matters. */
    public Optional<User> findByIdentifier(TenantId tenantId, Identifier identifier) {
        return findByIdentifier(tenantId, identifier, usernameCase(tenantId));
    }

    public Optional<User> findByIdentifier(TenantId tenantId, Identifier identifier, UsernameCase usernameCase) {
        return switch (identifier.type()) {
            case USERNAME ->
                usernameCase == UsernameCase.SENSITIVE
                        ? repository.findByUsername(tenantId, identifier.value())
                        : repository.findByUsernameIgnoringCase(tenantId, identifier.value());
            case EMAIL -> repository.findByEmail(tenantId, identifier.value());
            case PHONE -> findByPhone(tenantId, identifier.value());
        };
    }

    private Optional<User> findByPhone(TenantId tenantId, String digits) {
        var number = PhoneNumber.parse(digits).orElse(new PhoneNumber(digits, digits));
        return repository.findByPhone(tenantId, digits, number.international(), number.withLeadingZero());
    }

    /**
     * Adds a person, with the default roles.
     *
     * @throws ProblemException {@link UserProblem.UsernameTaken}, {@link UserProblem.EmailTaken},
     *     {@link UserProblem.PhoneTaken}, {@link UserProblem.DefaultRoleMissing}, {@link UserProblem.InvalidPhone}
     */
    public User create(TenantId tenantId, UserChange values) {
        return create(tenantId, UserId.random(), values);
    }

    /** Adds a person under an id that the caller has drawn before. */
    public User create(TenantId tenantId, UserId id, UserChange values) {
        return jdbi.inTransaction(_ -> {
            requireFreeIdentifiers(tenantId, values);
            requireDefaultRoles(tenantId);
            normalizePhone(values);
            var user = statements.insert(tenantId, id, values, clock.instant());
            repository.addDefaultRoles(tenantId, id, defaultRoleNames.toArray(String[]::new));
            events.fire(new UserCreated(tenantId, user));
            return user;
        });
    }

    /**
     * Gives a person new values.
     *
     * @throws ProblemException {@link EntityProblem.NotFound}, and as {@link #create(TenantId, UserChange)}
     */
    public User update(TenantId tenantId, UserId id, UserChange change) {
        if (change.isEmpty()) {
            return get(tenantId, id);
        }
        return jdbi.inTransaction(_ -> {
            requireFreeEmail(tenantId, id, change);
            requireFreePhone(tenantId, id, change);
            requireFreeUsername(tenantId, id, change);
            normalizePhone(change);
            var user = statements
                    .update(tenantId, id, change, clock.instant())
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotFound()));
            events.fire(new UserUpdated(tenantId, user));
            return user;
        });
    }

    /**
     * Bars a person from signing in, or lets them in again.
     *
     * @throws ProblemException {@link EntityProblem.NotFound}
     */
    public User suspend(TenantId tenantId, UserId id, boolean isSuspended) {
        return jdbi.inTransaction(_ -> {
            var user = update(tenantId, id, new UserChange().isSuspended(isSuspended));
            if (isSuspended) {
                events.fire(new UserSuspended(tenantId, id));
            }
            return user;
        });
    }

    /** Remembers through which application a person came; only the first one counts. */
    public void rememberFirstApplication(TenantId tenantId, UserId id, String applicationId) {
        repository.rememberFirstApplication(tenantId, id, applicationId);
    }

    /** @throws ProblemException {@link EntityProblem.NotFound} */
    public void delete(TenantId tenantId, UserId id) {
        jdbi.useTransaction(_ -> {
            var user = repository
                    .findForUpdate(tenantId, id)
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotFound()));
            events.fire(new UserDeleted(tenantId, user));
            repository.delete(tenantId, id);
        });
    }

    /** Sets a password without asking the policy; hashes before a connection is held. */
    public User setPassword(TenantId tenantId, UserId id, String password) {
        return update(tenantId, id, new UserChange().password(passwords.hash(password), clock.instant()));
    }

    /**
     * Whether {@code password} is this person's. Takes the same time when there is no such person, and replaces a
     * digest that is weaker than those we make today.
     *
     * @param user null for someone unknown
     */
    public boolean verifyPassword(@Nullable User user, String password) {
        var stored = user == null ? null : user.password();
        if (!passwords.verify(password, stored)) {
            return false;
        }
        if (user != null && stored != null && passwords.needsRehash(stored)) {
            rehash(user, stored, password);
        }
        return true;
    }

    private void rehash(User user, PasswordDigest stored, String password) {
        var fresh = passwords.hash(password);
        repository.rehash(
                user.tenantId(),
                user.id(),
                stored.value(),
                fresh.value(),
                fresh.algorithm().name());
    }

    /** Whether a new user may have these identifiers; the unique indexes have the last word. */
    void requireFreeIdentifiers(TenantId tenantId, UserChange values) {
        requireFreeUsername(tenantId, null, values);
        requireFreeEmail(tenantId, null, values);
        requireFreePhone(tenantId, null, values);
    }

    private UsernameCase usernameCase(TenantId tenantId) {
        return settings.usernamePolicy(tenantId).usernameCase();
    }

    private void requireFreeUsername(TenantId tenantId, @Nullable UserId self, UserChange change) {
        var username = change.textOf("username");
        if (username == null) {
            return;
        }
        var usernameCase = usernameCase(tenantId);
        if (usernameCase == UsernameCase.INSENSITIVE) {
            repository.lockUsername(tenantId, username);
        }
        if (isTaken(findByIdentifier(tenantId, Identifier.username(username), usernameCase), self)) {
            throw new ProblemException(new UserProblem.UsernameTaken());
        }
    }

    private void requireFreeEmail(TenantId tenantId, @Nullable UserId self, UserChange change) {
        var email = change.textOf("primary_email");
        if (email != null && isTaken(repository.findByEmail(tenantId, email), self)) {
            throw new ProblemException(new UserProblem.EmailTaken());
        }
    }

    private void requireFreePhone(TenantId tenantId, @Nullable UserId self, UserChange change) {
        var phone = change.textOf("primary_phone");
        if (phone != null && isTaken(findByPhone(tenantId, phone), self)) {
            throw new ProblemException(new UserProblem.PhoneTaken());
        }
    }

    private static boolean isTaken(Optional<User> holder, @Nullable UserId self) {
        return holder.filter(user -> !Objects.equals(user.id(), self)).isPresent();
    }

    private void requireDefaultRoles(TenantId tenantId) {
        if (defaultRoleNames.isEmpty()) {
            return;
        }
        var missing = new java.util.ArrayList<>(defaultRoleNames);
        missing.removeAll(repository.existingRoles(tenantId, defaultRoleNames.toArray(String[]::new)));
        if (!missing.isEmpty()) {
            throw new ProblemException(new UserProblem.DefaultRoleMissing(String.join(", ", missing)));
        }
    }

    private static void normalizePhone(UserChange change) {
        var phone = change.textOf("primary_phone");
        if (phone != null) {
            change.primaryPhone(PhoneNumber.parse(phone)
                    .orElseThrow(() -> new ProblemException(new UserProblem.InvalidPhone(phone)))
                    .international());
        }
    }
}
