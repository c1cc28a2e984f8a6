package dev.cardea.signinexperience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cardea.password.PasswordPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sign-in insists on. The policy for usernames binds users wherever they are written, so {@code user} has it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SignInPolicies(
        PasswordPolicy passwordPolicy,
        PasswordExpiration passwordExpiration,
        SentinelPolicy sentinelPolicy,
        CaptchaPolicy captchaPolicy,
        Mfa mfa) {

    /** @param enabledAt milliseconds since the epoch */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PasswordExpiration(
            boolean enabled,
            @Nullable Double validPeriodDays,
            @Nullable Long enabledAt) {

        public Optional<Instant> since() {
            return Optional.ofNullable(enabledAt).map(Instant::ofEpochMilli);
        }

        /** Whole days of at least one; empty when the setting makes no sense. */
        public Optional<Duration> validPeriod() {
            return Optional.ofNullable(validPeriodDays)
                    .filter(days -> days >= 1 && days == Math.rint(days))
                    .map(days -> Duration.ofDays(days.longValue()));
        }
    }

    /** How many failures lock an identifier, and for how long. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SentinelPolicy(
            @Nullable Double maxAttempts, @Nullable Double lockoutDuration) {
        private static final int DEFAULT_ATTEMPTS = 100;
        private static final int DEFAULT_MINUTES = 60;

        public int attempts() {
            return maxAttempts == null ? DEFAULT_ATTEMPTS : (int) Math.ceil(maxAttempts);
        }

        public Duration lockout() {
            var minutes = lockoutDuration == null ? DEFAULT_MINUTES : lockoutDuration;
            return Duration.ofSeconds(Math.round(minutes * 60));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CaptchaPolicy(boolean enabled) {}

    /** @param factors in the order of the settings; none switches multi-factor authentication off */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mfa(
            @Nullable List<MfaFactor> factors,
            @Nullable String policy,
            @Nullable String organizationRequiredMfaPolicy) {
        public Mfa {
            factors = factors == null ? List.of() : List.copyOf(factors);
        }

        @Override
        public List<MfaFactor> factors() {
            return factors == null ? List.of() : factors;
        }
    }

    /** A second way to prove who one is. */
    public enum MfaFactor {
        Totp,
        WebAuthn,
        BackupCode,
        EmailVerificationCode,
        PhoneVerificationCode
    }
}
