package dev.caulk.cli;

/** The user has to change something; the message is one sentence without a full stop. */
final class UserErrorException extends Exception {
    private static final long serialVersionUID = 1L;

    UserErrorException(String message) {
        super(message);
    }
}
