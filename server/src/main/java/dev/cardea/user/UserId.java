package dev.cardea.user;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cardea.key.RandomIds;

/** Names a user within a tenant; the subject of tokens. */
public record UserId(@JsonValue String value) {
    public static UserId random() {
        return new UserId(RandomIds.brief());
    }

    @Override
    public String toString() {
        return value;
    }
}
