package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command behind {@code tools/std-index}. */
public final class Main {
    private Main() {}

    /** Takes GOROOT and the directory to write; says what it wrote, or exits with 1 and says what it could not spell. */
    public static void main(String[] arguments) throws IOException, UnreadableInputException {
        if (arguments.length != 2) {
            System.err.println("usage: std-index GOROOT DIRECTORY");
            System.exit(2);
        }
        GeneratedIndex index = GeneratedIndex.of(Path.of(arguments[0]));
        List<String> problems = index.problems();
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.exit(1);
        }
        index.write(Path.of(arguments[1]));
        System.out.printf("%d packages, %d bytes%n", index.packageCount(), index.size());
    }
}
