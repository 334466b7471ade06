package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read at one go is what is read line by line, as text with carriage returns is. */
class PlainTracebacksTest {
    private static final Pattern NUMBER = Pattern.compile("(?m)^goroutine (\\d+)");
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "...",
            "(...)\n",
            "\n",
            "\n\n",
            "\t",
            " ",
            "created by ",
            " in goroutine 7",
            "goroutine 9 [select]:\n",
            "goroutine 9 [select, 3 minutes]:\n",
            " +0x1f",
            ":7",
            "]:\n",
            "...5 frames elided...\n",
            "[originating from goroutine 3]:\n",
            " fp=0x1",
            "panic: x\n",
            "é");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dumps/states/goroutine.debug2.txt",
                "dumps/states/sigquit.txt",
                "dumps/states-ancestors/goroutine.debug2.txt",
                "dumps/symbols/goroutine.debug2.txt",
                "dumps/paths-windows/goroutine.debug2.txt",
                "dumps/grpc170/client/goroutine.t1.debug2.txt",
                "dumps/synctest/bubble.debug2.txt"
            })
    void areReadAsLineByLine(String name) {
        String text = Dumps.string(name);
        agrees(text);
        agrees(text + renumbered(text) + text);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 150; i++) {
            String changed = changed(text.substring(0, Math.min(text.length(), 6000)), random);
            agrees(changed + "\n" + renumbered(changed));
        }
    }

    @Test
    void areKnownAgainWhateverTheirArgumentsAndCreators() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            text.append("goroutine ")
                    .append(i + 5)
                    .append(" [chan send]:\nmain.put(0x")
                    .append(Integer.toHexString(i * 9999));
            text.append(i % 3 == 0 ? ", {0x1, ...}" : "")
                    .append(")\n\t/src/a.go:3 +0x1\nmain.inlined(...)\n\t/src/a.go:");
            text.append(i % 2 == 0 ? "7" : "8")
                    .append("\ncreated by main.start in goroutine ")
                    .append(i % 4);
            text.append("\n\t/src/a.go:9 +0x2\n\n");
        }
        Snapshot snapshot = Dumps.only(Dumps.text(text.toString()));
        assertThat(snapshot.groups()).extracting(StackGroup::count).containsExactly(25L, 25L);
        assertThat(snapshot.groups()).allMatch(group -> group.frames().get(1).inlined());
        assertThat(snapshot.groups())
                .allMatch(group -> group.creator().orElseThrow().goroutine().isEmpty());
        agrees(text.toString());
    }

    /** Few names, lines and files, so that stacks have long starts in common and part in the midst of words. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areKnownAgainWhereverTheirStacksPart(long seed) {
        Random random = new Random(seed);
        List<String> stacks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stacks.add(stack(random));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append("goroutine ")
                    .append(i + 3)
                    .append(random.nextBoolean() ? " [select]:\n" : " [IO wait, 2 minutes]:\n");
            for (String line : stacks.get(random.nextInt(stacks.size())).split("(?<=\n)")) {
                String arguments = List.of("", "0x" + i, "{0x1, 0x2?}, 0x" + random.nextInt(99))
                        .get(random.nextInt(3));
                text.append(line.replace("()", "(" + arguments + ")")
                        .replace("routine N", "routine " + random.nextInt(300)));
            }
            text.append('\n');
        }
        agrees(text.toString());
        assertThat(Dumps.only(Dumps.text(text.toString())).goroutines()).isEqualTo(600);
    }

    private static String stack(Random random) {
        StringBuilder out = new StringBuilder();
        for (int depth = 1 + random.nextInt(3); depth > 0; depth--) {
            out.append(List.of("main.a", "main.ab", "main.(*T).a").get(random.nextInt(3)));
            boolean inlined = random.nextInt(3) == 0;
            out.append(inlined ? "(...)\n\t/s/a.go:" : "()\n\t/s/a.go:").append(1 + random.nextInt(12));
            out.append(inlined ? "\n" : " +0x1" + random.nextInt(3) + "\n");
        }
        String creator = List.of(
                        "",
                        "created by main.a\n\t/s/a.go:1 +0x1\n",
                        "created by main.a in goroutine N\n\t/s/a.go:1 +0x1\n")
                .get(random.nextInt(3));
        return out + creator;
    }

    @Test
    void doNotHideHowADumpEnds() {
        String whole = "goroutine 1 [select]:\nmain.f(0x1)\n\t/a.go:1 +0x1\n\n";
        String cut = "goroutine 2 [select]:\nmain.f(0x1)\n\t/a.g";
        assertThat(Dumps.only(Dumps.text(whole)).truncated()).isEmpty();
        assertThat(Dumps.only(Dumps.text(whole + cut)).truncated()).isPresent();
        assertThat(Dumps.only(Dumps.text(whole + cut)).goroutines()).isEqualTo(2);
    }

    private static void agrees(String text) {
        ReadResult plain = Dumps.text(text);
        ReadResult careful = Dumps.text(text.replace("\n", "\r\n"));
        assertThat(plain.snapshots()).as(text).isEqualTo(careful.snapshots());
        assertThat(plain.notes()).as(text).isEqualTo(careful.notes());
    }

    private static String renumbered(String text) {
        return NUMBER.matcher(text).replaceAll(match -> "goroutine 9" + match.group(1));
    }

    private static String changed(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(out.length());
            if (random.nextBoolean()) {
                out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(30)));
            } else {
                out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return out.toString();
    }
}
