package dev.caulk.analysis.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The comments before the package clause of a file: build constraint and marker of generated code (go help generate).
 *
 * @param constraint the expression of its {@code //go:build} line
 */
record SourceHeader(Optional<String> constraint, boolean generated) {
    private static final Pattern GENERATED = Pattern.compile("// Code generated .* DO NOT EDIT\\.");
    private static final String BUILD = "//go:build ";

    static SourceHeader of(byte[] content) {
        Optional<String> constraint = Optional.empty();
        boolean generated = false;
        int at = 0;
        while (true) {
            at = skipSpace(content, at);
            if (startsWith(content, at, "/*")) {
                at = endOfBlock(content, at + 2);
                continue;
            }
            if (!startsWith(content, at, "//")) {
                return new SourceHeader(constraint, generated);
            }
            int end = endOfLine(content, at);
            String line = new String(content, at, end - at, StandardCharsets.UTF_8).stripTrailing();
            if (line.startsWith(BUILD) && constraint.isEmpty()) {
                constraint = Optional.of(line.substring(BUILD.length()));
            }
            generated |= GENERATED.matcher(line).matches();
            at = end;
        }
    }

    private static int skipSpace(byte[] content, int from) {
        int at = from;
        boolean mark = at == 0
                && content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        at += mark ? 3 : 0;
        while (at < content.length && content[at] >= 0 && content[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static int endOfBlock(byte[] content, int from) {
        int at = from;
        while (at < content.length && !startsWith(content, at, "*/")) {
            at++;
        }
        return Math.min(content.length, at + 2);
    }

    private static int endOfLine(byte[] content, int from) {
        int at = from;
        while (at < content.length && content[at] != '\n') {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] content, int at, String text) {
        if (at + text.length() > content.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (content[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
