package dev.cardea.signin.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.http.ClientInfo;
import dev.cardea.interaction.Interaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a state into the {@code result} of an interaction, and reads it from there. */
@Singleton
class StateStore {
    private static final String EVENT = "interactionEvent";
    private static final String USER = "userId";
    private static final String REGISTERED = "registeredUserId";
    private static final String PROFILE = "profile";
    private static final String RECORDS = "verificationRecords";
    private static final String CAPTCHA = "captcha";
    private static final String CONTEXT = "signInContext";

    /** What a save replaces altogether. Other members, such as a provider's session, survive it. */
    private static final List<String> OWN = List.of(EVENT, USER, REGISTERED, PROFILE, "mfa", RECORDS, CAPTCHA, CONTEXT);

    private static final List<String> DIGEST = List.of("passwordEncrypted", "passwordEncryptionMethod");

    private final ObjectMapper mapper;
    private final RecordTypes recordTypes;

    StateStore(ObjectMapper mapper, RecordTypes recordTypes) {
        this.mapper = mapper;
        this.recordTypes = recordTypes;
    }

    /** Empty when no sign-in was begun, or what is stored is none. */
    Optional<SignInState> read(@Nullable ObjectNode result) {
        if (result == null || !result.path(EVENT).isTextual()) {
            return Optional.empty();
        }
        try {
            var records = new ArrayList<VerificationRecord>();
            for (var node : result.path(RECORDS)) {
                records.add(mapper.treeToValue(
                        node, recordTypes.of(node.path("type").asText())));
            }
            return Optional.of(new SignInState(
                    mapper.treeToValue(result.get(EVENT), InteractionEvent.class),
                    result.path(USER).textValue(),
                    result.path(REGISTERED).textValue(),
                    value(result.get(PROFILE), PendingProfile.class, PendingProfile.EMPTY),
                    records,
                    value(result.get(CAPTCHA), Captcha.class, Captcha.NONE)));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private <T> T value(@Nullable JsonNode node, Class<T> type, T otherwise) throws JsonProcessingException {
        return node == null || node.isNull() ? otherwise : mapper.treeToValue(node, type);
    }

    /** The new {@code result}: the last submission, under what is stored, under the state. */
    ObjectNode write(SignInState state, Interaction interaction, ClientInfo client) {
        var result = mapper.createObjectNode();
        if (interaction.lastSubmission() != null) {
            result.setAll(interaction.lastSubmission());
        }
        if (interaction.result() != null) {
            result.setAll(interaction.result());
        }
        result.remove(OWN);
        result.put(EVENT, state.event().name());
        if (state.userId() != null) {
            result.put(USER, state.userId());
        }
        if (state.registeredUserId() != null) {
            result.put(REGISTERED, state.registeredUserId());
        }
        result.set(PROFILE, mapper.valueToTree(state.profile()));
        if (!state.records().isEmpty()) {
            result.set(RECORDS, mapper.valueToTree(state.records()));
        }
        result.set(CAPTCHA, mapper.valueToTree(state.captcha()));
        result.set(CONTEXT, mapper.valueToTree(context(client)));
        return result;
    }

    /** As above, for a sign-in that has ended: the session keeps it, so no digest of a password may be in it. */
    ObjectNode writeEnded(SignInState state, Interaction interaction, ClientInfo client) {
        var result = write(state, interaction, client);
        if (result.get(PROFILE) instanceof ObjectNode profile) {
            profile.remove(DIGEST);
        }
        for (var record : result.path(RECORDS)) {
            if (record instanceof ObjectNode members) {
                members.remove(DIGEST);
            }
        }
        return result;
    }

    private static Map<String, String> context(ClientInfo client) {
        var context = new LinkedHashMap<String, String>();
        context.put("ip", client.ip());
        if (client.userAgent() != null) {
            context.put("userAgent", client.userAgent());
        }
        return context;
    }

    /** The state as pages and the audit log may see it: no digests, no secrets of records. */
    ObjectNode sanitized(SignInState state, @Nullable ObjectNode result) {
        var visible = mapper.createObjectNode();
        visible.put(EVENT, state.event().name());
        if (state.userId() != null) {
            visible.put(USER, state.userId());
        }
        var profile = mapper.<ObjectNode>valueToTree(state.profile());
        profile.remove(List.of("passwordEncrypted", "passwordEncryptionMethod", "submitted"));
        visible.set(PROFILE, profile);
        if (!state.records().isEmpty()) {
            var records = visible.putArray(RECORDS);
            state.records().forEach(record -> records.add(mapper.<JsonNode>valueToTree(record.sanitized())));
        }
        if (result != null && result.path(CONTEXT).isObject()) {
            visible.set(CONTEXT, result.get(CONTEXT));
        }
        visible.set(CAPTCHA, mapper.valueToTree(state.captcha()));
        return visible;
    }
}
