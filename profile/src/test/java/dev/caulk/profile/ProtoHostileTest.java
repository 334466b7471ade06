package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** pprof profiles that no process writes: what they say is refused or limited, and nothing throws. */
class ProtoHostileTest {
    private static ProtoMessage sample(long location, long count) {
        return new ProtoMessage().number(1, location).number(2, count);
    }

    private static ProtoMessage profile(ProtoMessage... samples) {
        ProtoMessage profile =
                new ProtoMessage().message(1, new ProtoMessage().number(1, 1).number(2, 2));
        for (ProtoMessage sample : samples) {
            profile.message(2, sample);
        }
        return profile.message(
                        4,
                        new ProtoMessage()
                                .number(1, 7)
                                .number(3, 0x1000)
                                .message(4, new ProtoMessage().number(1, 3).number(2, 12)))
                .message(
                        5,
                        new ProtoMessage()
                                .number(1, 3)
                                .number(2, 3)
                                .number(4, 4)
                                .number(5, 10))
                .text(6, "")
                .text(6, "goroutine")
                .text(6, "count")
                .text(6, "main.f")
                .text(6, "/src/main.go");
    }

    private static ReadResult read(byte[] bytes) {
        return ProfileReader.read("p.pb", new ByteArrayInputStream(bytes));
    }

    private static ReadResult read(ProtoMessage profile) {
        return read(profile.bytes());
    }

    @Test
    void readsAProfileMadeByHand() {
        Snapshot snapshot = Dumps.only(read(profile(sample(7, 5))));
        assertThat(snapshot.goroutines()).isEqualTo(5);
        assertThat(snapshot.groups().get(0).frames().get(0).display()).isEqualTo("main.f /src/main.go:12");
        assertThat(snapshot.groups().get(0).frames().get(0).startLine()).hasValue(10);
    }

    @Test
    void saysThatLocationsAreMissing() {
        ReadResult result = read(profile(sample(7, 5), sample(8, 2)));
        assertThat(Dumps.only(result).goroutines()).isEqualTo(7);
        assertThat(result.notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.text()).isEqualTo("1 reference to locations that the profile does not have"));
        assertThat(Dumps.only(result).groups().get(1).elided()).isTrue();
    }

    @Test
    void namesCallsWithoutAFunctionByTheirAddress() {
        ProtoMessage profile = profile(sample(9, 1), sample(10, 1))
                .message(
                        4,
                        new ProtoMessage().number(1, 9).number(3, 0x2000).message(4, new ProtoMessage().number(1, 99)))
                .message(4, new ProtoMessage().number(1, 10).number(3, 0x3000));
        assertThat(Dumps.only(read(profile)).groups())
                .extracting(group -> group.frames().get(0).function())
                .containsExactly("0x2000", "0x3000");
    }

    @Test
    void keepsTheFirstOfTwoWithOneNumber() {
        ProtoMessage profile = profile(sample(7, 1))
                .message(
                        4,
                        new ProtoMessage().number(1, 7).number(3, 0x2000).message(4, new ProtoMessage().number(1, 7)))
                .message(5, new ProtoMessage().number(1, 3).number(2, 4));
        assertThat(Dumps.only(read(profile)).groups().get(0).frames().get(0).function())
                .isEqualTo("main.f");
    }

    @Test
    void leavesNegativeCountsOutAndStopsAtTheLargest() {
        ReadResult result = read(profile(sample(7, -5), sample(7, Long.MAX_VALUE), sample(7, Long.MAX_VALUE)));
        assertThat(Dumps.only(result).goroutines()).isEqualTo(Long.MAX_VALUE);
        assertThat(result.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text())
                        .startsWith("1 sample of negative count left out: this is a difference of profiles"));
    }

    @Test
    void readsAsFarAsACutProfileGoes() {
        byte[] whole = Dumps.bytes("other/goroutine.pb");
        int counted = 0;
        for (int length = 40; length < whole.length; length += 7) {
            ReadResult result = read(Arrays.copyOf(whole, length));
            assertThat(result.refusal().isPresent()
                            || !result.snapshots().isEmpty()
                            || !result.unread().isEmpty())
                    .as("cut at " + length)
                    .isTrue();
            counted += result.snapshots().stream().anyMatch(s -> s.goroutines() == 97) ? 1 : 0;
        }
        assertThat(counted)
                .as("samples stand first, so most cuts keep all counts")
                .isGreaterThan(50);
    }

    @Test
    void refusesNumbersAndLengthsThatCannotBe() {
        byte[] start = profile(sample(7, 5)).bytes();
        byte[] endless = Arrays.copyOf(start, start.length + 20);
        Arrays.fill(endless, start.length, endless.length, (byte) 0xff);
        assertThat(Dumps.only(read(endless)).truncated().orElseThrow()).contains("a number is longer than ten bytes");
        byte[] huge = Arrays.copyOf(start, start.length + 7);
        System.arraycopy(
                new byte[] {0x12, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f, 0},
                0,
                huge,
                start.length,
                7);
        assertThat(Dumps.only(read(huge)).truncated().orElseThrow()).contains("claims a length of");
    }

    @Test
    void neverThrows() {
        Random random = new Random(11);
        byte[] source = Dumps.bytes("other/goroutine.pb");
        for (int round = 0; round < 2000; round++) {
            byte[] mangled = Arrays.copyOf(source, 1 + random.nextInt(source.length));
            for (int i = random.nextInt(20); i > 0; i--) {
                mangled[random.nextInt(mangled.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(mangled).document()).isEqualTo("p.pb");
        }
    }
}
