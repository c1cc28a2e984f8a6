package dev.cardea.signin.profile;

import static dev.cardea.signinexperience.SignInIdentifier.EMAIL;
import static dev.cardea.signinexperience.SignInIdentifier.PHONE;
import static dev.cardea.signinexperience.SignInIdentifier.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.password.PasswordAlgorithm;
import dev.cardea.password.PasswordDigest;
import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signinexperience.SignInIdentifier;
import dev.cardea.signinexperience.SignInMethods.SecondaryIdentifier;
import dev.cardea.signinexperience.SignInMethods.SignUp;
import java.util.List;
import org.junit.jupiter.api.Test;

class MandatoryProfileTest {
    @Test
    void asksForUsernameBeforePassword() {
        assertThat(missing(signUp(true, USERNAME), PendingProfile.EMPTY)).containsExactly("username", "password");
    }

    @Test
    void asksForNothingThatIsStaged() {
        var staged = PendingProfile.EMPTY
                .withUsername("lea")
                .withPassword(new PasswordDigest(PasswordAlgorithm.Argon2id, "x"));

        assertThat(missing(signUp(true, USERNAME), staged)).isEmpty();
    }

    @Test
    void takesEitherWhereBothAreIdentifiers() {
        assertThat(missing(signUp(false, EMAIL, PHONE), PendingProfile.EMPTY)).containsExactly("emailOrPhone");
    }

    @Test
    void addsSecondaryIdentifiersInTheOrderOfThePages() {
        var signUp = new SignUp(
                List.of(USERNAME),
                true,
                true,
                List.of(new SecondaryIdentifier("phone", true), new SecondaryIdentifier("email", true)));

        assertThat(missing(signUp, PendingProfile.EMPTY)).containsExactly("username", "email", "phone", "password");
    }

    private static List<String> missing(SignUp signUp, PendingProfile pending) {
        return MandatoryProfile.missing(signUp, null, pending);
    }

    private static SignUp signUp(boolean password, SignInIdentifier... identifiers) {
        return new SignUp(List.of(identifiers), password, false, null);
    }
}
