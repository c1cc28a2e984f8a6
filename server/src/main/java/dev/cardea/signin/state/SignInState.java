package dev.cardea.signin.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An unfinished sign-in.
 *
 * @param userId the person, once identified or registered
 * @param records what was verified so far, at most one of each type
 */
public record SignInState(
        InteractionEvent event,
        @Nullable String userId,
        PendingProfile profile,
        List<VerificationRecord> records,
        Captcha captcha) {

    public SignInState {
        records = List.copyOf(records);
    }

    /** The beginning of a sign-in, whatever an earlier attempt of the same interaction had reached. */
    public static SignInState initial(InteractionEvent event) {
        return new SignInState(event, null, PendingProfile.EMPTY, List.of(), Captcha.NONE);
    }

    /** Another event; what was verified stays, what was to become of the profile does not. */
    public SignInState switchedTo(InteractionEvent newEvent) {
        return newEvent == event ? this : new SignInState(newEvent, userId, profile.cleared(), records, captcha);
    }

    public SignInState identifiedAs(String id) {
        return new SignInState(event, id, profile, records, captcha);
    }

    public SignInState with(PendingProfile newProfile) {
        return new SignInState(event, userId, newProfile, records, captcha);
    }

    /** Adds a record; the one of the same type that was there is gone, and so is its id. */
    public SignInState with(VerificationRecord record) {
        var others = new ArrayList<>(records);
        others.removeIf(other -> other.type() == record.type());
        others.add(record);
        return new SignInState(event, userId, profile, others, captcha);
    }

    public Optional<VerificationRecord> record(String id) {
        return records.stream().filter(record -> record.id().equals(id)).findFirst();
    }

    public Stream<VerificationRecord> verified() {
        return records.stream().filter(VerificationRecord::isProven);
    }

    public boolean hasVerified(VerificationType type) {
        return verified().anyMatch(record -> record.type() == type);
    }
}
