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

    /** What Go makes of a file. */
    record Verdict(Path path, int tokens, boolean accepted, long fingerprint) {}

    private GoTool() {}

    static boolean isPresent() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "go")));
    }

    static Path root() throws IOException, InterruptedException {
        return Path.of(run(List.of("go", "env", "GOROOT")).get(0));
    }

    /** Go's opinion on each Go file below these directories of GOROOT; those that are absent count as empty. */
    static List<Verdict> verdicts(String... directories) throws IOException, InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (String directory : directories) {
            Path below = root().resolve(directory);
            for (String line : run(List.of("go", "run", ORACLE.toString(), below.toString()))) {
                String[] fields = line.split("\t", 4);
                verdicts.add(new Verdict(
                        Path.of(fields[3]),
                        Integer.parseInt(fields[0]),
                        fields[1].equals("ok"),
                        Long.parseLong(fields[2])));
            }
        }
        return verdicts;
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
