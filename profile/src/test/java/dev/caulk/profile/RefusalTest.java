package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that cannot be read, or is hostile: one clear sentence, never an exception. */
class RefusalTest {
    @ParameterizedTest
    @CsvSource({"heap.debug1.txt, heap profile", "index.html, pprof index page"})
    void namesOtherShapes(String file, String kind) {
        ReadResult result = Dumps.resource("other/" + file);
        assertThat(result.snapshots()).isEmpty();
        assertThat(result.refusal()).isEmpty();
        assertThat(result.unread()).extracting(UnreadBlock::kind).containsExactly(kind);
    }

    @Test
    void refusesWhatIsNoText(@TempDir Path dir) {
        assertThat(ProfileReader.read(dir.resolve("none"))
                        .refusal()
                        .orElseThrow()
                        .display())
                .endsWith("none:1: no such file; check the path");
        assertThat(ProfileReader.read(dir).refusal().orElseThrow().reason()).contains("directory");
        assertThat(Dumps.text("").refusal().orElseThrow().reason()).isEqualTo("empty");
        assertThat(Dumps.text("\u007fELF\0\0\0").refusal().orElseThrow().reason())
                .contains("binary");
    }

    @Test
    void readsGzipAndSaysWhereItBreaks() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(Dumps.bytes("dumps/ctxdone/goroutine.t2.debug2.txt"));
        }
        assertThat(Dumps.only(read(zipped.toByteArray())).goroutines()).isEqualTo(203);
        ReadResult cut = read(Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2));
        assertThat(cut.refusal().isPresent() || cut.notes().stream().anyMatch(n -> n.kind() == Note.Kind.TRUNCATED))
                .isTrue();
    }

    @Test
    void saysThatSixtyFourMebibytesAreATruncatedDump() {
        String one = "goroutine 7 [chan send]:\nmain.f()\n\t/a.go:3 +0x1\n\n";
        byte[] unit = one.getBytes(StandardCharsets.US_ASCII);
        byte[] first = one.replace("goroutine 7", "goroutine 1").getBytes(StandardCharsets.US_ASCII);
        InputStream body =
                new SequenceInputStream(new ByteArrayInputStream(first), repeated(unit, (64 << 20) - first.length));
        Snapshot whole = Dumps.only(ProfileReader.read("big", body));
        assertThat(whole.truncated().or(whole::partial).orElseThrow()).contains("exactly 64 MiB");
        assertThat(whole.goroutines()).isBetween((64L << 20) / unit.length, (64L << 20) / unit.length + 1);
    }

    @Test
    void countsManyRepeatsWithoutKeepingThem() {
        String one = "goroutine 7 [chan send]:\nmain.f()\n\t/a.go:3 +0x1\n\n";
        ReadResult result = ProfileReader.read("many", repeated(one.getBytes(StandardCharsets.US_ASCII), 8 << 20));
        assertThat(result.snapshots()).hasSizeLessThan(3);
        assertThat(result.notes())
                .extracting(Note::kind)
                .contains(Note.Kind.REPEATED)
                .hasSizeLessThan(4);
    }

    @Test
    void survivesEndlessLinesAndHugeCounts() {
        ReadResult endless = ProfileReader.read("endless", repeated(new byte[] {'a'}, 40 << 20));
        assertThat(endless.notes()).extracting(Note::kind).containsExactly(Note.Kind.SKIPPED);
        ReadResult huge = Dumps.text("goroutine profile: total 99999999999999999999\n999999999999999999 @ 0x1\n"
                + "999999999999999999 @ 0x2\n-5 @ 0x3\n99999999999999999999999 @ 0x4\n");
        assertThat(Dumps.only(huge).goroutines()).isEqualTo(2 * 999_999_999_999_999_999L);
        assertThat(huge.notes()).extracting(Note::kind).contains(Note.Kind.SKIPPED);
    }

    @Test
    void neverThrowsOnMangledDumps() {
        Random random = new Random(7);
        for (String name :
                new String[] {"dumps/states/sigquit.txt", "dumps/symbols/goroutine.debug1.txt", "other/pprof.raw.txt"
                }) {
            byte[] source = Dumps.bytes(name);
            for (int round = 0; round < 300; round++) {
                byte[] mangled = source.clone();
                for (int i = 0; i < 40; i++) {
                    mangled[random.nextInt(mangled.length)] = (byte) random.nextInt(256);
                }
                ReadResult result = read(Arrays.copyOf(mangled, random.nextInt(mangled.length)));
                assertThat(result.document()).isEqualTo("bytes");
            }
        }
    }

    private static ReadResult read(byte[] bytes) {
        return ProfileReader.read("bytes", new ByteArrayInputStream(bytes));
    }

    /** A stream of a length, without the memory for it. */
    private static InputStream repeated(byte[] unit, long length) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < length ? unit[(int) (at++ % unit.length)] & 0xff : -1;
            }
        };
    }

    @Test
    void saysThatATextHoldsNoProfileAndHowToTakeOne() {
        ReadResult result = Dumps.text("goroutine profile: total -5\n-5 @ 0x1\n");
        assertThat(result.snapshots()).isEmpty();
        assertThat(result.unread()).singleElement().satisfies(block -> {
            assertThat(block.origin().display()).isEqualTo("test.txt:1");
            assertThat(block.sentence()).startsWith("no goroutine profile in its 2 lines; take one with `curl -o FILE");
        });
    }
}
