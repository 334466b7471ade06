package dev.caulk.model;

/** Text match where {@code *} stands for any run of characters; linear in the text for each star. */
final class Wildcard {
    private Wildcard() {}

    static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        if (!text.startsWith(pattern.substring(0, star))) {
            return false;
        }
        int at = star;
        int from = star + 1;
        for (int next = pattern.indexOf('*', from); next >= 0; next = pattern.indexOf('*', from)) {
            String part = pattern.substring(from, next);
            int found = text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
            from = next + 1;
        }
        String tail = pattern.substring(from);
        return text.length() - tail.length() >= at && text.endsWith(tail);
    }
}
