package dev.caulk.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Parses every Go file below a directory and prints how many there were and what failed; time it from outside. */
public final class ParseSpeed {
    private ParseSpeed() {}

    /** Takes the directory, how often to parse it (1), and whether declarations alone are enough ("declarations"). */
    public static void main(String[] args) throws IOException {
        int passes = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        for (int i = 0; i < passes; i++) {
            pass(goFiles(Path.of(args[0])), args.length > 2 && args[2].equals("declarations"));
        }
    }

    private static void pass(List<Path> files, boolean declarations) throws IOException {
        GoSyntax syntax = new GoSyntax();
        long bytes = 0;
        long tokens = 0;
        int failed = 0;
        long begun = System.nanoTime();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            bytes += content.length;
            ParseResult result = declarations
                    ? syntax.parseDeclarations(file.toString(), content)
                    : syntax.parse(file.toString(), content);
            if (result instanceof ParseResult.Parsed parsed) {
                tokens += parsed.tokens();
            } else {
                failed++;
                System.out.println(result.errors().get(0).display());
            }
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf(
                "%d files, %d bytes, %d tokens, %d failed, %d ms%n", files.size(), bytes, tokens, failed, millis);
    }

    /** The Go files below a directory, sorted, those in {@code testdata} left out. */
    static List<Path> goFiles(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".go"))
                    .filter(path -> !path.toString().contains("/testdata/"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
