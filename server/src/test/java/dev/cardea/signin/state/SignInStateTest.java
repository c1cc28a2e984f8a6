package dev.cardea.signin.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInStateTest {
    private record Proof(String id, VerificationType type, boolean isProven) implements VerificationRecord {}

    private final SignInState identified = SignInState.initial(InteractionEvent.SignIn)
            .with(new Proof("one", VerificationType.Password, true))
            .with(PendingProfile.EMPTY.withUsername("lea"))
            .identifiedAs("user");

    @Test
    void keepsOneRecordOfAType() {
        var state = identified.with(new Proof("two", VerificationType.Password, true));

        assertThat(state.records()).extracting(VerificationRecord::id).containsExactly("two");
        assertThat(state.record("one")).isEmpty();
    }

    @Test
    void keepsWhatWasVerifiedWhenTheEventChanges() {
        var state = identified.switchedTo(InteractionEvent.Register);

        assertThat(state.records()).hasSize(1);
        assertThat(state.userId()).isEqualTo("user");
        assertThat(state.profile().isEmpty()).isTrue();
    }

    @Test
    void takesNobodyForANewcomerWhoWasIdentifiedFirst() {
        assertThat(identified.switchedTo(InteractionEvent.Register).isRegistering())
                .isFalse();
        assertThat(SignInState.initial(InteractionEvent.Register)
                        .registeredAs("new")
                        .isRegistering())
                .isTrue();
    }

    @Test
    void changesNothingWhenTheEventStaysTheSame() {
        assertThat(identified.switchedTo(InteractionEvent.SignIn)).isSameAs(identified);
    }

    @Test
    void countsOnlyProvenRecordsAsVerified() {
        var state = identified.with(new Proof("t", VerificationType.OneTimeToken, false));

        assertThat(state.hasVerified(VerificationType.Password)).isTrue();
        assertThat(state.hasVerified(VerificationType.OneTimeToken)).isFalse();
    }
}
