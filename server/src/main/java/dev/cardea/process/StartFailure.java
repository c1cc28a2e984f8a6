package dev.cardea.process;

/** The server cannot start, and the operator can mend it: the message is the one line they see. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong, where, and how to fix it */
    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
