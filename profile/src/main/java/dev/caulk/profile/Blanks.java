package dev.caulk.profile;

/** Blanks in text. */
final class Blanks {
    private Blanks() {}

    /** The text with each run of blanks as one space. */
    static String single(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                out.append(c);
            } else if (!blank) {
                out.append(' ');
            }
            blank = c <= ' ';
        }
        return out.toString();
    }

    /** Where the run of blanks that starts at a place ends. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
