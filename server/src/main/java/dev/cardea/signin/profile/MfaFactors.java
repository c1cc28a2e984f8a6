package dev.cardea.signin.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.signinexperience.SignInPolicies.MfaFactor;
import dev.cardea.user.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Which second factors somebody has. */
final class MfaFactors {
    private MfaFactors() {}

    /**
     * The factors of {@code user} that the tenant allows, in the order in which pages offer them: passkeys, then the
     * most recently used, then those that follow from phone and e-mail, backup codes last.
     */
    static List<MfaFactor> enabled(User user, List<MfaFactor> allowed) {
        var stored = new ArrayList<JsonNode>();
        user.mfaVerifications().forEach(stored::add);
        stored.sort(Comparator.comparing((JsonNode factor) -> !is(factor, MfaFactor.WebAuthn))
                .thenComparing(factor -> factor.path("lastUsedAt").asText(""), Comparator.reverseOrder()));
        var factors = new LinkedHashSet<MfaFactor>();
        for (var factor : stored) {
            for (var type : List.of(MfaFactor.WebAuthn, MfaFactor.Totp)) {
                if (is(factor, type)) {
                    factors.add(type);
                }
            }
        }
        if (user.primaryPhone() != null) {
            factors.add(MfaFactor.PhoneVerificationCode);
        }
        if (user.primaryEmail() != null) {
            factors.add(MfaFactor.EmailVerificationCode);
        }
        if (stored.stream().anyMatch(MfaFactors::hasUnusedCode)) {
            factors.add(MfaFactor.BackupCode);
        }
        return factors.stream().filter(allowed::contains).toList();
    }

    private static boolean is(JsonNode factor, MfaFactor type) {
        return type.name().equals(factor.path("type").asText());
    }

    private static boolean hasUnusedCode(JsonNode factor) {
        if (!is(factor, MfaFactor.BackupCode)) {
            return false;
        }
        for (var code : factor.path("codes")) {
            if (!code.hasNonNull("usedAt")) {
                return true;
            }
        }
        return false;
    }
}
