package dev.caulk.analysis;

/** A named path that cannot be audited at all; the message is one sentence for the user, with the remedy. */
public final class UnreadableInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With that sentence. */
    public UnreadableInputException(String message) {
        super(message);
    }
}
