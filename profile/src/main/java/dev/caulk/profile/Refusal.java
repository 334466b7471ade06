package dev.caulk.profile;

/**
 * Why a document could not be read at all.
 *
 * @param origin where the reason shows
 * @param reason what is wrong
 * @param remedy what to do about it
 */
public record Refusal(Origin origin, String reason, String remedy) {
    /** {@code document:line: reason; remedy}. */
    public String display() {
        return origin.display() + ": " + reason + "; " + remedy;
    }
}
