package dev.cardea.problem;

/** Carries an {@link OAuthError} to the edge. Without a stack trace: it is an answer, not a defect. */
public final class OAuthException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient OAuthError error;

    public OAuthException(OAuthError error) {
        super(error.error() + (error.description() == null ? "" : ": " + error.description()), null, false, false);
        this.error = error;
    }

    public OAuthError error() {
        return error;
    }
}
