package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups stand by count, then by the text of their stacks, whatever the order of the dump. */
class GroupOrderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isThatOfCountsAndTexts(long seed) {
        List<StackGroup> groups = new ArrayList<>(
                Dumps.only(Dumps.text(new RandomDump(seed).counted())).groups());
        Comparator<StackGroup> byFrames = (a, b) -> {
            for (int i = 0; i < Math.min(a.frames().size(), b.frames().size()); i++) {
                int order = Comparator.comparing(Frame::function)
                        .thenComparing(frame -> frame.file().orElse(""))
                        .thenComparing(frame -> frame.line().orElse(0))
                        .compare(a.frames().get(i), b.frames().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.frames().size(), b.frames().size());
        };
        List<StackGroup> expected = new ArrayList<>(groups);
        expected.sort(Comparator.comparingLong(StackGroup::count).reversed().thenComparing(byFrames));
        Collections.shuffle(groups, new Random(seed));
        assertThat(GroupOrder.sorted(groups)).isEqualTo(expected);
    }
}
