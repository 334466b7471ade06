package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal input gives equal bytes, in whatever order it is named and however many threads read it. */
final class SameBytesTest {
    private static final int RUNS = 20;
    private static final int PROGRAMS_PER_RULE = 3;
    private static final List<Integer> THREADS = List.of(1, 2, 8);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void anAuditOfProgramsOfEveryRuleIsTheSameForAnyOrderOfPathsAndAnyThreads() throws IOException {
        List<String> packages = writePrograms();
        Session session = new Session(directory).file("go.mod", "module example.com/all\n\ngo 1.22\n");
        String first = audit(session, packages, 1).out();
        assertThat(first).contains("lock-order", "chan-send-leak", "cancel-leak", "waitgroup-stuck");
        Random random = new Random(20);
        for (int run = 1; run < RUNS; run++) {
            Collections.shuffle(packages, random);
            assertThat(audit(session, packages, THREADS.get(run % THREADS.size()))
                            .out())
                    .isEqualTo(first);
        }
    }

    private static Outcome audit(Session session, List<String> packages, int threads) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--out", "json=-", "--jobs", "" + threads));
        arguments.addAll(packages);
        return session.run(arguments.toArray(String[]::new));
    }

    /** Some programs of each rule, each in a package of its own. */
    private List<String> writePrograms() throws IOException {
        List<String> packages = new ArrayList<>();
        Path programs = Repository.root().resolve("analyzer/src/test/resources/blind");
        for (Path rule : sorted(programs)) {
            List<Path> files = sorted(rule);
            for (Path file : files.subList(0, Math.min(PROGRAMS_PER_RULE, files.size()))) {
                String name = "p" + packages.size();
                Files.createDirectories(directory.resolve(name));
                Files.copy(file, directory.resolve(name).resolve("program.go"));
                packages.add(name);
            }
        }
        return packages;
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }
}
