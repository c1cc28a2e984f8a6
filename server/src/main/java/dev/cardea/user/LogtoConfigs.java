package dev.cardea.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a person chose about prompts, as the API shows it; absent choices read as "no". */
record LogtoConfigs(Mfa mfa, PasskeySignIn passkeySignIn) {
    record Mfa(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean enabled,

            boolean skipped,
            boolean skipMfaOnSignIn) {}

    record PasskeySignIn(boolean skipped) {}

    static LogtoConfigs from(JsonNode config) {
        var mfa = config.path("mfa");
        return new LogtoConfigs(
                new Mfa(
                        mfa.path("enabled").isBoolean() ? mfa.path("enabled").booleanValue() : null,
                        mfa.path("skipped").asBoolean(),
                        mfa.path("skipMfaOnSignIn").asBoolean()),
                new PasskeySignIn(config.path("passkey_sign_in").path("skipped").asBoolean()));
    }

    /** New choices; null leaves one as it is. */
    record Patch(@Nullable MfaPatch mfa, @Nullable PasskeyPatch passkeySignIn) {
        JsonNode applyTo(JsonNode config) {
            var changed =
                    config instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
            if (mfa != null) {
                var node = changed.withObject("/mfa");
                put(node, "enabled", mfa.enabled());
                put(node, "skipped", mfa.skipped());
                put(node, "skipMfaOnSignIn", mfa.skipMfaOnSignIn());
            }
            if (passkeySignIn != null) {
                put(changed.withObject("/passkey_sign_in"), "skipped", passkeySignIn.skipped());
            }
            return changed;
        }

        private static void put(ObjectNode node, String name, @Nullable Boolean choice) {
            if (choice != null) {
                node.put(name, choice);
            }
        }
    }

    record MfaPatch(
            @Nullable Boolean enabled,
            @Nullable Boolean skipped,
            @Nullable Boolean skipMfaOnSignIn) {}

    record PasskeyPatch(@Nullable Boolean skipped) {}
}
