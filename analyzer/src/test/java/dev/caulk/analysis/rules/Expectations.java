package dev.caulk.analysis.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the comments of Go files expect: {@code // want rule:"regexp"} on the line of a finding, {@code // miss rule: why} on
 * the line of one that is known not to be found.
 */
final class Expectations {
    private static final Pattern COMMENT = Pattern.compile("//\\s*(want|miss)\\s+(.*)");
    private static final Pattern WANT = Pattern.compile("([a-z0-9-]+):\\s*[\"`]([^\"`]*)[\"`]");
    private static final Pattern MISS = Pattern.compile("([a-z0-9-]+):");

    private Expectations() {}

    /** A line that expects something. */
    record Expected(String file, int line, String rule, Pattern message, boolean known) {
        String place() {
            return file + ":" + line + " " + rule;
        }
    }

    /** Of a file, or of all Go files of a directory; file names are relative to {@code root}. */
    static List<Expected> in(Path root) throws IOException {
        List<Expected> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".go")).sorted().toList()) {
                String name = path.equals(root)
                        ? path.getFileName().toString()
                        : root.relativize(path).toString().replace('\\', '/');
                List<String> lines = Files.readAllLines(path);
                for (int i = 0; i < lines.size(); i++) {
                    add(name, i + 1, lines.get(i), found);
                }
            }
        }
        return found;
    }

    private static void add(String file, int line, String text, List<Expected> found) {
        Matcher comment = COMMENT.matcher(text);
        if (!comment.find()) {
            return;
        }
        boolean known = comment.group(1).equals("miss");
        Matcher each = (known ? MISS : WANT).matcher(comment.group(2));
        while (each.find()) {
            Pattern message = Pattern.compile(known ? "" : each.group(2));
            found.add(new Expected(file, line, each.group(1), message, known));
            if (known) {
                break;
            }
        }
    }
}
