package dev.cardea.sentinel;

import java.util.List;

/** What is guarded. Actions of one pool share a counter, since they open the same door. */
public enum SentinelAction {
    Password,
    VerificationCode,
    OneTimeToken,
    MfaTotp,
    WebAuthn,
    MfaBackupCode;

    private static final List<SentinelAction> FIRST_FACTORS = List.of(Password, VerificationCode, OneTimeToken);

    String[] pool() {
        return FIRST_FACTORS.contains(this)
                ? FIRST_FACTORS.stream().map(Enum::name).toArray(String[]::new)
                : new String[] {name()};
    }
}
