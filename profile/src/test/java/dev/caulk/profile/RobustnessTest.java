package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No reader ever throws: real profiles with bytes, lines and pieces changed, cut and joined, from a fixed seed. */
class RobustnessTest {
    private static final List<String> PIECES = List.of(
            "goroutine 1 [chan send, 99999999999999999999 minutes]:\n",
            "goroutine profile: total 99999999999999999999\n",
            "-1 @ 0x1\n",
            "9223372036854775807 @ 0x1 0x2\n",
            "#\t0x1\tmain.f+0x1\t/a.go:99999999999999\n",
            "# labels: {\"k\":\"\\x1b[2J\"}\n",
            "-----------+-------------------------------------------------------\n",
            "(pprof)traces ",
            "flat flat% sum% cum cum%\n",
            "ROUTINE ======================== main.f in a.go\n",
            "PeriodType: goroutine count\nSamples:\ngoroutine/count\n 1: 1 2 \nLocations\n",
            "Goroutines:\nmain.f N=99999999999999999999\n",
            "--- contention:\ncycles/second=0\n5 5 @ 0x1\n",
            "&#99999999;&lt;<br><td>\\n\\t",
            "created by \n\t:1\n",
            "[originating from goroutine -1]:\n",
            "\u0000\u001b]0;x\u0007\u202e");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dumps/states/sigquit.txt",
                "dumps/states-ancestors/goroutine.debug2.txt",
                "dumps/symbols/goroutine.debug1.txt",
                "other/pprof.raw.txt",
                "other/pprof.traces.txt",
                "other/pprof.top.txt",
                "other/pprof.peek.txt",
                "other/pprof.list.txt",
                "other/trace.goroutines.html",
                "other/index.html",
                "other/goroutine.pb",
                "seeds/002-session.txt",
                "seeds/004-others.txt"
            })
    void ofChangedProfiles(String name) {
        Random random = new Random(name.hashCode());
        byte[] source = Dumps.bytes(name);
        for (int round = 0; round < 150; round++) {
            Robust.check(changed(source, random));
        }
    }

    private static byte[] changed(byte[] source, Random random) {
        byte[] bytes = Arrays.copyOf(source, 1 + random.nextInt(source.length));
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = '\n';
                case 2 -> bytes[at] = ' ';
                default -> bytes = inserted(bytes, at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, String piece) {
        byte[] added = piece.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + added.length);
        System.arraycopy(bytes, at, all, at + added.length, bytes.length - at);
        System.arraycopy(added, 0, all, at, added.length);
        return all;
    }

    @Test
    void ofPiecesInAnyOrder() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Robust.check(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROUTINE ======== a in b ",
                "1 1% 1% 1 1% ",
                "(x ",
                "main.f(",
                ". . 1:",
                "a:[",
                "<a ",
                "&#1",
                "5 @ 0x1 "
            })
    void ofOneLineOfAMebibyte(String piece) {
        String line = piece.repeat((1 << 20) / piece.length());
        long start = System.nanoTime();
        for (String before : List.of(
                "", "flat flat% sum% cum cum%\n", "PeriodType: a b\nSamples:\na/b\n1: 1\n", "goroutine 1 [x]: ")) {
            Robust.check((before + line).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(System.nanoTime() - start)
                .as("no reader takes time that grows with the square")
                .isLessThan(60_000_000_000L);
    }

    @Test
    void ofABombInGzip() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 'a');
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        ReadResult result = ProfileReader.read("bomb", new ByteArrayInputStream(bomb.toByteArray()));
        assertThat(result.notes()).extracting(Note::kind).containsExactly(Note.Kind.SKIPPED);
    }

    @Test
    void ofWhatFuzzingHasFound() throws IOException {
        Path inputs = Path.of("src/test/resources/dev/caulk/profile/ReaderFuzzTestInputs");
        if (!Files.isDirectory(inputs)) {
            return;
        }
        try (Stream<Path> files = Files.walk(inputs)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Robust.check(Files.readAllBytes(file));
            }
        }
    }
}
