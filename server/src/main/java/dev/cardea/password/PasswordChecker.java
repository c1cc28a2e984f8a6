package dev.cardea.password;

import dev.cardea.password.PasswordProblem.Issue;
import dev.cardea.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Measures a new password against a policy. May ask the breach service: call it outside of a transaction. */
@Singleton
public class PasswordChecker {
    /** No password that may be worth a closer look is longer, unless the policy says so. */
    private static final int LONGEST = 1_024;

    private static final String SYMBOLS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ";

    private final BreachedPasswords breached;

    PasswordChecker(BreachedPasswords breached) {
        this.breached = breached;
    }

    /** @throws ProblemException {@link PasswordProblem.Rejected} with every reason */
    public void require(PasswordPolicy policy, String password, PersonalInfo info) {
        var issues = check(policy, password, info);
        if (!issues.isEmpty()) {
            throw new ProblemException(new PasswordProblem.Rejected(issues));
        }
    }

    /** Everything that is wrong, in the contract's order; empty when the password is fine. */
    public List<Issue> check(PasswordPolicy policy, String password, PersonalInfo info) {
        var issues = new ArrayList<Issue>();
        if (password.length() < policy.length().min()) {
            issues.add(Issue.of("too_short", policy.length().min()));
        }
        if (password.length() > policy.length().max()) {
            issues.add(Issue.tooLong(policy.length().max()));
        }
        checkCharacters(policy, password, issues);
        if (password.length() > Math.max(policy.length().max(), LONGEST)) {
            // Refused already: whatever else is wrong with it is not worth the work.
            return issues;
        }
        if (policy.rejects().pwned() && breached.contains(password)) {
            issues.add(Issue.of("pwned"));
        }
        RestrictedPhrases.in(password, policy.rejects(), info).forEach(reason -> issues.add(Issue.of(reason)));
        return issues;
    }

    private static void checkCharacters(PasswordPolicy policy, String password, List<Issue> issues) {
        var hasLower = false;
        var hasUpper = false;
        var hasDigit = false;
        var hasSymbol = false;
        for (var c : password.toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                hasLower = true;
            } else if (c >= 'A' && c <= 'Z') {
                hasUpper = true;
            } else if (c >= '0' && c <= '9') {
                hasDigit = true;
            } else if (SYMBOLS.indexOf(c) >= 0) {
                hasSymbol = true;
            } else {
                issues.add(Issue.of("unsupported_characters"));
                return;
            }
        }
        var classes = (hasLower ? 1 : 0) + (hasUpper ? 1 : 0) + (hasDigit ? 1 : 0) + (hasSymbol ? 1 : 0);
        if (classes < policy.characterTypes().min()) {
            issues.add(Issue.of("character_types", policy.characterTypes().min()));
        }
    }
}
