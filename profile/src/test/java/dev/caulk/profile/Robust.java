package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.profile.growth.Growth;
import dev.caulk.profile.growth.GrowthText;
import java.io.ByteArrayInputStream;
import java.util.List;

/** What must hold for any bytes at all: they are read, and what was read can be printed and compared. */
final class Robust {
    private static final Signatures SIGNATURES = new Signatures(ProfileModels.signatures());

    private Robust() {}

    static void check(byte[] content) {
        ReadResult result = ProfileReader.read("fuzz", new ByteArrayInputStream(content));
        String text = new ProfileText(SIGNATURES, 5).render(List.of(result));
        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        assertThat(text.codePoints().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        for (Snapshot snapshot : result.snapshots()) {
            assertThat(snapshot.goroutines()).isNotNegative();
            assertThat(snapshot.groups()).allMatch(group -> group.count() >= 0);
        }
        if (!result.snapshots().isEmpty()) {
            Growth growth = Growth.of(
                    List.of(result.snapshots().get(0), result.snapshots().get(0)), SIGNATURES);
            assertThat(new GrowthText(3).render(growth)).isNotEmpty();
        }
    }
}
