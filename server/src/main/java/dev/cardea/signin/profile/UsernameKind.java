package dev.cardea.signin.profile;

import dev.cardea.signin.state.Body;
import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.Step;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code username}: a name to sign in with. */
@Singleton
class UsernameKind implements ProfileKind {
    static final Pattern USERNAME = Pattern.compile("[A-Z_a-z]\\w*");

    private final ProfileRules rules;

    UsernameKind(ProfileRules rules) {
        this.rules = rules;
    }

    @Override
    public List<String> types() {
        return List.of("username");
    }

    @Override
    public Consumer<Step> read(String type, Body body) {
        var username = body.textLike("value", USERNAME);
        return step -> {
            rules.requireStageable(
                    step.tenantId(), step.user().orElse(null), PendingProfile.EMPTY.withUsername(username));
            step.become(step.state().with(step.state().profile().withUsername(username)));
        };
    }
}
