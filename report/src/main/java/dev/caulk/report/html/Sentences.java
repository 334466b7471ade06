package dev.caulk.report.html;

/** Gives sentences, which the report keeps bare, their capital and their full stop. */
final class Sentences {
    private static final String TURN = ": ";

    private Sentences() {}

    /** With a capital, unless the first word is a name such as {@code gRPC}. */
    static String capital(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || name ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String whole(String text) {
        return text.isEmpty() ? text : capital(text) + ".";
    }

    /** What stands before the first colon: the conclusion without its reckoning. */
    static String head(String verdict) {
        int turn = verdict.indexOf(TURN);
        return turn < 0 ? whole(verdict) : capital(verdict.substring(0, turn));
    }

    /** What stands after it, or nothing. */
    static String tail(String verdict) {
        int turn = verdict.indexOf(TURN);
        return turn < 0 ? "" : verdict.substring(turn + TURN.length()) + ".";
    }
}
