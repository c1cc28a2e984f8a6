package dev.cardea.signin.profile;

import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.SignInProblem.MissingProfile;
import dev.cardea.signin.state.SignInState;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signinexperience.SignInIdentifier;
import dev.cardea.signinexperience.SignInMethods.SignUp;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every account must have, by the sign-up settings; accounts from before a setting are asked at sign-in. */
@Singleton
public class MandatoryProfile {
    private static final String EMAIL_OR_PHONE = "emailOrPhone";
    private static final String PASSWORD = "password";

    /** The order in which pages ask. */
    private static final List<String> ORDER = List.of("username", EMAIL_OR_PHONE, "email", "phone", PASSWORD);

    /** @throws dev.cardea.problem.ProblemException {@link MissingProfile} */
    public void require(Step step) {
        if (isExempt(step.state())) {
            return;
        }
        var missing = missing(
                step.experience().methods().signUp(),
                step.user().orElse(null),
                step.state().profile());
        if (!missing.isEmpty()) {
            throw new MissingProfile(missing).exception();
        }
    }

    /** Enterprise identities bring what their organization wants them to bring. */
    private static boolean isExempt(SignInState state) {
        return state.hasVerified(VerificationType.EnterpriseSso);
    }

    static List<String> missing(SignUp signUp, @Nullable User user, PendingProfile pending) {
        var missing = new ArrayList<String>();
        var mandatory = mandatory(signUp);
        for (var field : ORDER) {
            if (mandatory.contains(field) && !has(field, user, pending)) {
                missing.add(field);
            }
        }
        return missing;
    }

    private static Set<String> mandatory(SignUp signUp) {
        var fields = new LinkedHashSet<String>();
        var identifiers = signUp.identifiers();
        if (identifiers.contains(SignInIdentifier.USERNAME)) {
            fields.add("username");
        } else if (identifiers.contains(SignInIdentifier.EMAIL) && identifiers.contains(SignInIdentifier.PHONE)) {
            fields.add(EMAIL_OR_PHONE);
        } else {
            identifiers.forEach(identifier -> fields.add(identifier.toString()));
        }
        signUp.secondaryIdentifiers().forEach(secondary -> fields.add(secondary.identifier()));
        if (signUp.password()) {
            fields.add(PASSWORD);
        }
        return fields;
    }

    private static boolean has(String field, @Nullable User user, PendingProfile pending) {
        return switch (field) {
            case "username" -> pending.username() != null || user != null && user.username() != null;
            case "email" -> hasEmail(user, pending);
            case "phone" -> hasPhone(user, pending);
            case EMAIL_OR_PHONE -> hasEmail(user, pending) || hasPhone(user, pending);
            // Whoever comes by a social provider needs no password.
            default ->
                pending.passwordEncrypted() != null
                        || user != null
                                && (user.hasPassword() || !user.identities().isEmpty());
        };
    }

    private static boolean hasEmail(@Nullable User user, PendingProfile pending) {
        return pending.primaryEmail() != null || user != null && user.primaryEmail() != null;
    }

    private static boolean hasPhone(@Nullable User user, PendingProfile pending) {
        return pending.primaryPhone() != null || user != null && user.primaryPhone() != null;
    }
}
