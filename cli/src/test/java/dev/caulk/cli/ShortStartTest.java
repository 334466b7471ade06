package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts instead of timing: what makes a start long is classes that it did without (ADR 0016). */
final class ShortStartTest {
    private static final Pattern LOADED = Pattern.compile("(?m)^\\[.*\\[class,load *] (\\S+)");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aPlainParseNeedsNoLambdaAndNoOptions() throws Exception {
        new Session(directory).file("a/a.go", "package a\n\nfunc f(n int) int { return n + 1 }\n");
        List<String> classes = classes("parse", "--jobs", "2", directory.toString());
        assertThat(classes).contains("dev.caulk.cli.ParseTotals");
        assertThat(classes.stream().filter(ShortStartTest::takesLong)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goroutine 1 [chan send, 2 minutes]:\nmain.f(0xc000012120)\n\t/src/app/main.go:7 +0x1d\n"
                        + "created by main.main in goroutine 1\n\t/src/app/main.go:5 +0x2c\n",
                "goroutine profile: total 1\n1 @ 0x43af15 0x4692d1\n#\t0x73fcb8\tmain.f+0x48\t/src/app/main.go:7\n"
            })
    void aPlainProfileNeedsNoLambdaAndNoOptions(String dump) throws Exception {
        new Session(directory).file("dump.txt", dump);
        List<String> classes = classes("profile", directory.resolve("dump.txt").toString());
        assertThat(classes).contains("dev.caulk.profile.ProfileText");
        assertThat(classes.stream().filter(ShortStartTest::takesLong)).isEmpty();
    }

    /** Lambdas of Caulk, and those of the library that it would be the reason for; newer versions of Java have some of their own. */
    private static boolean takesLong(String name) {
        boolean caused = name.startsWith("dev.caulk.")
                || name.startsWith("java.util.stream.")
                || name.startsWith("java.util.Comparator");
        return caused && name.contains("$$Lambda") || name.startsWith("picocli.CommandLine$Model");
    }

    /** The classes that one run loads. */
    private List<String> classes(String... arguments) throws InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> line = new ArrayList<>(List.of(java, "-Xlog:class+load"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of(arguments));
        Matcher names =
                LOADED.matcher(Tools.run(directory, line.toArray(String[]::new)).output());
        return names.results().map(name -> name.group(1)).toList();
    }
}
