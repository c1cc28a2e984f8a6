package dev.cardea.user;

import dev.cardea.password.PasswordAlgorithm;
import dev.cardea.password.PasswordDigest;
import dev.cardea.password.PasswordHasher;
import dev.cardea.password.PasswordProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What administrators do to users, beyond what people's own actions need. */
@Singleton
class UserAdministration {
    private final Jdbi jdbi;
    private final Users users;
    private final UserRepository repository;
    private final UserSettings settings;
    private final PasswordHasher passwords;
    private final InstantSource clock;

    UserAdministration(Jdbi jdbi, Users users, UserSettings settings, PasswordHasher passwords, InstantSource clock) {
        this.jdbi = jdbi;
        this.users = users;
        this.repository = jdbi.onDemand(UserRepository.class);
        this.settings = settings;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Creates a user, perhaps with a digest from another system. No policy is asked.
     *
     * @throws ProblemException {@link UserProblem}, {@link PasswordProblem}
     */
    User create(TenantId tenantId, UserForms.NewUser form) {
        if (form.password() != null && form.passwordDigest() != null) {
            throw new ProblemException(new UserProblem.PasswordAndDigest());
        }
        if (form.passwordDigest() != null && form.passwordAlgorithm() == null) {
            throw new ProblemException(new UserProblem.PasswordAlgorithmRequired());
        }
        var change = form.change();
        // Asked again inside the transaction; here it keeps the order of errors and spares the hash.
        users.requireFreeIdentifiers(tenantId, change);
        digest(form).ifPresent(digest -> change.password(digest, clock.instant()));
        return users.create(tenantId, change);
    }

    private Optional<PasswordDigest> digest(UserForms.NewUser form) {
        if (form.passwordDigest() != null && form.passwordAlgorithm() != null) {
            var digest = new PasswordDigest(form.passwordAlgorithm(), form.passwordDigest());
            passwords.requireVerifiable(digest);
            return Optional.of(digest);
        }
        if (form.passwordAlgorithm() == PasswordAlgorithm.Legacy) {
            throw new ProblemException(
                    new PasswordProblem.UnsupportedEncryptionMethod(PasswordAlgorithm.Legacy.name()));
        }
        return Optional.ofNullable(form.password()).map(passwords::hash);
    }

    /** Merges at the top level and returns what came of it. */
    Map<String, Object> mergeCustomData(TenantId tenantId, UserId id, Map<String, Object> patch) {
        return jdbi.inTransaction(_ -> {
            var merged = new LinkedHashMap<>(lock(tenantId, id).customData());
            merged.putAll(patch);
            return users.update(tenantId, id, new UserChange().customData(merged))
                    .customData();
        });
    }

    UserProfile mergeProfile(TenantId tenantId, UserId id, UserProfile patch) {
        return jdbi.inTransaction(_ -> {
            var merged = lock(tenantId, id).profile().merge(patch);
            return users.update(tenantId, id, new UserChange().profile(merged)).profile();
        });
    }

    LogtoConfigs changeConfigs(TenantId tenantId, UserId id, LogtoConfigs.Patch patch) {
        return jdbi.inTransaction(_ -> {
            var changed = patch.applyTo(lock(tenantId, id).logtoConfig());
            return LogtoConfigs.from(users.update(tenantId, id, new UserChange().logtoConfig(changed))
                    .logtoConfig());
        });
    }

    private User lock(TenantId tenantId, UserId id) {
        return repository
                .findForUpdate(tenantId, id)
                .orElseThrow(() -> new ProblemException(new dev.cardea.problem.EntityProblem.NotFound()));
    }

    /** @throws ProblemException {@link UserProblem.PasswordExpirationNotEnabled} */
    User expirePassword(TenantId tenantId, UserId id, boolean isExpired) {
        if (isExpired && !settings.passwordsExpire(tenantId)) {
            throw new ProblemException(new UserProblem.PasswordExpirationNotEnabled());
        }
        return users.update(tenantId, id, new UserChange().passwordIsExpired(isExpired));
    }

    /** @throws ProblemException {@link UserProblem.WrongPassword} */
    void requirePassword(TenantId tenantId, UserId id, String password) {
        if (!users.verifyPassword(users.get(tenantId, id), password)) {
            throw new ProblemException(new UserProblem.WrongPassword());
        }
    }
}
