package dev.cardea.signin.state;

/** The ways to prove something, by their names on the wire. An interaction holds at most one record of each. */
public enum VerificationType {
    Password,
    EmailVerificationCode,
    PhoneVerificationCode,
    MfaEmailVerificationCode,
    MfaPhoneVerificationCode,
    Social,
    EnterpriseSso,
    Totp,
    WebAuthn,
    SignInPasskey,
    BackupCode,
    NewPasswordIdentity,
    OneTimeToken
}
