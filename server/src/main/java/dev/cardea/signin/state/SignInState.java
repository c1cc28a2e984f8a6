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
 * @param registeredUserId the account that this very sign-in created, if it did
 * @param records what was verified so far, at most one of each type
 */
public record SignInState(
        InteractionEvent event,
        @Nullable String userId,
        @Nullable String registeredUserId,
        PendingProfile profile,
        List<VerificationRecord> records,
        Captcha captcha) {

    public SignInState {
        records = List.copyOf(records);
    }

    /** The beginning of a sign-in, whatever an earlier attempt of the same interaction had reached. */
    public static SignInState initial(InteractionEvent event) {
        return new SignInState(event, null, null, PendingProfile.EMPTY, List.of(), Captcha.NONE);
    }

    /** Another event; what was verified stays, what was to become of the profile does not. */
    public SignInState switchedTo(InteractionEvent newEvent) {
        return newEvent == event
                ? this
                : new SignInState(newEvent, userId, registeredUserId, profile.cleared(), records, captcha);
    }

    public SignInState identifiedAs(String id) {
        return new SignInState(event, id, registeredUserId, profile, records, captcha);
    }

    /** The person is who this sign-in just created. */
    public SignInState registeredAs(String id) {
        return new SignInState(event, id, id, profile, records, captcha);
    }

    /**
     * Whether the person registers an account of their own. The event alone does not tell: somebody may be identified
     * first and switch the event later.
     */
    public boolean isRegistering() {
        return event == InteractionEvent.Register && userId != null && userId.equals(registeredUserId);
    }

    public SignInState with(PendingProfile newProfile) {
        return new SignInState(event, userId, registeredUserId, newProfile, records, captcha);
    }

    /** Adds a record; the one of the same type that was there is gone, and so is its id. */
    public SignInState with(VerificationRecord record) {
        var others = new ArrayList<>(records);
        others.removeIf(other -> other.type() == record.type());
        others.add(record);
        return new SignInState(event, userId, registeredUserId, profile, others, captcha);
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
