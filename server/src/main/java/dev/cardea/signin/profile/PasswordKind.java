package dev.cardea.signin.profile;

import dev.cardea.signin.state.Body;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** {@code password}: the first one of an account. */
@Singleton
class PasswordKind implements ProfileKind {
    private final NewPassword newPassword;

    PasswordKind(NewPassword newPassword) {
        this.newPassword = newPassword;
    }

    @Override
    public List<String> types() {
        return List.of("password");
    }

    @Override
    public Consumer<Step> read(String type, Body body) {
        var password = body.text("value");
        return step -> {
            var digest = newPassword.digest(step, password);
            // Last, as clients expect it: a password that breaks the policy is told first.
            if (step.user().filter(User::hasPassword).isPresent()) {
                throw Plain.HAS_PASSWORD.exception();
            }
            step.become(step.state().with(step.state().profile().withPassword(digest)));
        };
    }
}
