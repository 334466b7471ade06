package dev.caulk.syntax;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Go toolchain, as far as tests need it. */
final class GoTool {
    private static final Path ORACLE = Path.of("src", "test", "resources", "oracle", "oracle.go");

    /**
     * What Go makes of a file.
     *
     * @param errorLine where the first error of go/parser is, or 0
     * @param origins see {@link Fingerprint#ofOrigins}
     */
    record Verdict(Path path, int tokens, int errorLine, long fingerprint, long origins) {
        boolean accepted() {
            return errorLine == 0;
        }
    }

    private GoTool() {}

    static boolean isPresent() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "go")));
    }

    static Path root() throws IOException, InterruptedException {
        return Path.of(run(List.of("go", "env", "GOROOT")).get(0));
    }

    /** Go's opinion on each Go file below a directory; one that is absent counts as empty. */
    static List<Verdict> verdicts(Path below, String... endings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("go", "run", ORACLE.toString(), below.toString()));
        command.addAll(List.of(endings));
        return run(command).stream().map(GoTool::verdict).toList();
    }

    private static Verdict verdict(String line) {
        String[] fields = line.split("\t", 5);
        return new Verdict(
                Path.of(fields[4]),
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]));
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = out.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return lines;
    }
}
