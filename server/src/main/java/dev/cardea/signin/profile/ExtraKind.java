package dev.cardea.signin.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.signin.state.Body;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.user.UserProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code extraProfile}: the form of fields that the tenant added. */
@Singleton
class ExtraKind implements ProfileKind {
    private static final Pattern KEY = Pattern.compile("[\\dA-Za-z]+");
    private static final String BUILT_IN = "preferredUsername";
    private static final Set<String> IDENTIFIERS = Set.of("username", "primaryEmail", "primaryPhone", "email", "phone");
    private static final Set<String> RESERVED =
            Set.of("onboarding", "ossOnboarding", "guideRequests", "adminConsolePreferences", "defaultTenantId");
    private static final List<String> PROFILE_TEXTS = List.of(
            "familyName",
            "givenName",
            "middleName",
            "nickname",
            "website",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale");
    private static final List<String> ADDRESS_TEXTS =
            List.of("formatted", "streetAddress", "locality", "region", "postalCode", "country");

    private final ObjectMapper mapper;

    ExtraKind(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<String> types() {
        return List.of("extraProfile");
    }

    @Override
    public Consumer<Step> read(String type, Body body) {
        var values = body.object("values");
        var members = values.members();
        members.fieldNames().forEachRemaining(key -> {
            if (!KEY.matcher(key).matches()) {
                throw values.issue(key, "invalid_string", "Invalid");
            }
        });
        return step -> {
            requireNoConflict(members);
            step.become(step.state().with(stage(step, values, members)));
        };
    }

    private static void requireNoConflict(ObjectNode members) {
        if (members.has(BUILT_IN)) {
            throw Plain.FIELD_IS_BUILT_IN.exception();
        }
        if (IDENTIFIERS.stream().anyMatch(members::has)) {
            throw Plain.FIELD_IS_IDENTIFIER.exception();
        }
        if (RESERVED.stream().anyMatch(members::has)) {
            throw Plain.FIELD_IS_RESERVED.exception();
        }
    }

    private dev.cardea.signin.state.PendingProfile stage(Step step, Body values, ObjectNode members) {
        var name = text(values, members, "name");
        var avatar = text(values, members, "avatar");
        if (avatar != null && !avatar.isEmpty() && !isUrl(avatar)) {
            throw values.issue("avatar", "invalid_string", "Invalid url");
        }
        var profile = mapper.createObjectNode();
        PROFILE_TEXTS.forEach(key -> move(values, members, key, profile));
        // The member "profile" is a standard claim, too, and never custom data.
        move(values, members, "profile", profile);
        if (members.has("address")) {
            profile.set("address", address(values, members.remove("address")));
        }
        return step.state().profile().withExtra(name, avatar, read(profile), customData(members));
    }

    private static ObjectNode address(Body values, JsonNode address) {
        if (!(address instanceof ObjectNode object)) {
            throw values.issue("address", "invalid_type", "Expected object.");
        }
        ADDRESS_TEXTS.forEach(key -> {
            if (object.has(key) && !object.get(key).isTextual()) {
                throw values.issue("address", "invalid_type", "Expected " + key + " to be a string.");
            }
        });
        return object.retain(ADDRESS_TEXTS);
    }

    private static void move(Body values, ObjectNode from, String key, ObjectNode to) {
        var text = text(values, from, key);
        if (text != null) {
            to.put(key, text);
        }
    }

    private static @Nullable String text(Body values, ObjectNode members, String key) {
        var value = members.remove(key);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw values.issue(key, "invalid_type", "Expected string.");
        }
        return value.textValue();
    }

    private static boolean isUrl(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private UserProfile read(ObjectNode profile) {
        try {
            return mapper.treeToValue(profile, UserProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> customData(ObjectNode members) {
        return mapper.convertValue(members, new TypeReference<>() {});
    }
}
