package dev.cardea.http;

/** A request body that is not JSON at all. Without a stack trace: it is an answer, not a defect. */
final class MalformedBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedBodyException(String message) {
        super(message, null, false, false);
    }
}
