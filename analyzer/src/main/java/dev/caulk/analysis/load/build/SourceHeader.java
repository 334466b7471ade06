package dev.caulk.analysis.load.build;

import dev.caulk.analysis.load.module.GoVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The comments before the package clause of a file: build constraint and marker of generated code (go help generate).
 *
 * @param constraint of its {@code //go:build} line; where there is none, of its {@code // +build} lines that a blank line
 *     follows (go/build, shouldBuild). Empty when there is none or it cannot be read, so that the file is not lost.
 * @param language what a {@code //go:build} line implies for the version of the file
 * @param generated it says {@code // Code generated … DO NOT EDIT.}
 */
public record SourceHeader(Optional<BuildConstraint> constraint, Optional<GoVersion> language, boolean generated) {
    private static final Pattern GENERATED = Pattern.compile("// Code generated .* DO NOT EDIT\\.");
    private static final Pattern BUILD = Pattern.compile("//go:build(?=[ \t]).*");
    private static final Pattern PLUS_BUILD = Pattern.compile("//\\s*\\+build(?:\\s.*)?");

    /** Reads the beginning of a file. */
    public static SourceHeader of(byte[] content) {
        List<String> lines = new ArrayList<>();
        int blank = HeaderLines.read(content, lines);
        Optional<String> build =
                lines.stream().filter(line -> BUILD.matcher(line).matches()).findFirst();
        Optional<BuildConstraint> expression =
                build.flatMap(line -> BuildConstraint.expression(line.substring("//go:build".length())));
        Optional<GoVersion> language = expression
                .map(BuildConstraint::impliedRelease)
                .filter(OptionalInt::isPresent)
                .map(release -> new GoVersion(1, release.getAsInt()));
        boolean generated =
                lines.stream().anyMatch(line -> GENERATED.matcher(line).matches());
        return new SourceHeader(
                build.isPresent() ? expression : plusBuild(lines.subList(0, blank)), language, generated);
    }

    private static Optional<BuildConstraint> plusBuild(List<String> lines) {
        List<BuildConstraint> constraints = lines.stream()
                .filter(line -> PLUS_BUILD.matcher(line).matches())
                .map(line -> BuildConstraint.plusBuild(line.substring(line.indexOf("+build") + "+build".length())))
                .toList();
        return constraints.isEmpty() ? Optional.empty() : Optional.of(new BuildConstraint.And(constraints));
    }

    /** The constraint of this file holds for a platform. */
    public boolean buildsFor(Platforms platforms) {
        return constraint.map(c -> c.holds(platforms::holds)).orElse(true);
    }

    /** Finds the line comments above the package clause. */
    private static final class HeaderLines {
        private HeaderLines() {}

        /**
         * @param lines receives them, without space behind
         * @return how many of them stand before a blank line, and before any other kind of comment
         */
        static int read(byte[] content, List<String> lines) {
            int blank = 0;
            boolean only = true;
            int at = startsWith(content, 0, "\u00EF\u00BB\u00BF") ? 3 : 0;
            while (true) {
                int next = skipSpace(content, at);
                blank = only && newlines(content, at, next) > 0 ? lines.size() : blank;
                if (startsWith(content, next, "/*")) {
                    only = false;
                    at = endOfBlock(content, next + 2);
                } else if (startsWith(content, next, "//")) {
                    int end = endOfLine(content, next);
                    lines.add(new String(content, next, end - next, StandardCharsets.UTF_8).stripTrailing());
                    at = Math.min(content.length, end + 1);
                } else {
                    return blank;
                }
            }
        }

        private static int newlines(byte[] content, int from, int to) {
            int count = 0;
            for (int i = from; i < to; i++) {
                count += content[i] == '\n' ? 1 : 0;
            }
            return count;
        }

        private static int skipSpace(byte[] content, int from) {
            int at = from;
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
                if (content[at + i] != (byte) text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
