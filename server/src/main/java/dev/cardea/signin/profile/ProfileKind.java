package dev.cardea.signin.profile;

import dev.cardea.signin.state.Body;
import dev.cardea.signin.state.Step;
import java.util.List;
import java.util.function.Consumer;

/** One kind of profile data, chosen by the member {@code type} of the request. */
interface ProfileKind {
    /** The names on the wire that this kind answers to. */
    List<String> types();

    /** Checks the rest of the body; what it returns stages the data, once the guards let the request through. */
    Consumer<Step> read(String type, Body body);

    /** Whether the person may give this data before the second factor is verified. */
    default boolean comesBeforeMfa() {
        return false;
    }
}
