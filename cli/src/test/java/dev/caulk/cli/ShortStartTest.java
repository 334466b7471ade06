package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static boolean takesLong(String name) {
        return name.contains("$$Lambda") || name.startsWith("picocli.CommandLine$Model");
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
