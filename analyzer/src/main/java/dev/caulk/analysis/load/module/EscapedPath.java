package dev.caulk.analysis.load.module;

/** Module paths as directories of the module cache, which has to work where case does not count (go.dev/ref/mod#module-cache). */
public final class EscapedPath {
    private EscapedPath() {}

    /** {@code github.com/Azure/x} becomes {@code github.com/!azure/x}; versions are escaped alike. */
    public static String escape(String path) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                escaped.append('!').append((char) (c - 'A' + 'a'));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The other way round. */
    public static String unescape(String escaped) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            boolean marked = escaped.charAt(i) == '!' && i + 1 < escaped.length();
            i += marked ? 1 : 0;
            path.append(marked ? Character.toUpperCase(escaped.charAt(i)) : escaped.charAt(i));
        }
        return path.toString();
    }
}
