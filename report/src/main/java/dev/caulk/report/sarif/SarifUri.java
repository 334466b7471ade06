package dev.caulk.report.sarif;

import java.nio.charset.StandardCharsets;

/**
 * Paths as URIs. Code scanning resolves a relative URI against the repository and knows no {@code originalUriBaseIds} (codeql-action
 * #2456), so none are written.
 */
final class SarifUri {
    /** What RFC 3986 lets stand in a path, without the colon, which a relative reference must not have in its first segment. */
    private static final String PLAIN = "-._~/!$&'()*+,;=@";

    private SarifUri() {}

    static String of(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                uri.append(c);
            } else {
                uri.append(String.format("%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
