package dev.cardea.signin.state;

/** What a person is about to do. */
public enum InteractionEvent {
    SignIn,
    Register,
    ForgotPassword
}
