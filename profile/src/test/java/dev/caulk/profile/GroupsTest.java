package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of groups before they are made is what they tell themselves. */
class GroupsTest {
    /** Some of which have another order as bytes than as text. */
    private static final List<String> NAMES = List.of(
            "main.a",
            "main.ab",
            "main.a\u00e9",
            "main.\ud834\udd1e",
            "main.\uffee",
            "example.com/b.(*T).f",
            "example.com/b.(*T).g",
            "runtime.gopark",
            "net/http.(*conn).serve");

    private static final Signatures SIGNATURES = new Signatures(ProfileModels.signatures());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dumps/states/goroutine.debug2.txt",
                "dumps/states/sigquit.txt",
                "dumps/states-ancestors/goroutine.debug2.txt",
                "dumps/symbols/goroutine.debug2.txt",
                "dumps/golog/goroutine.t2.debug1.txt",
                "dumps/grpc170/client/goroutine.t1.debug2.txt",
                "dumps/synctest/bubble.debug2.txt"
            })
    void giveTheSameDiagnosis(String name) {
        agree(Dumps.only(Dumps.resource(name)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void giveTheSameDiagnosisOfRandomDumps(long seed) {
        agree(Dumps.only(Dumps.text(new RandomDump(seed).counted())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void startWithTheSameOnesWhetherTheOthersAreSortedOrNot(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int stacks = 40 + random.nextInt(400);
        for (int i = 0; i < 2 * stacks; i++) {
            int stack = random.nextInt(stacks);
            text.append("goroutine ").append(i + 7).append(stack % 3 == 0 ? " [select]:\n" : " [chan send]:\n");
            text.append(NAMES.get(stack % NAMES.size())).append("(0x1)\n\t/src/");
            text.append((char) ('a' + stack % 7))
                    .append(stack % 5 == 0 ? "\u00e9" : "")
                    .append(".go:");
            text.append(stack % 11).append("\ncreated by main.f").append(stack).append("\n\t/src/a.go:1\n\n");
        }
        List<StackGroup> lazy = Dumps.only(Dumps.text(text.toString())).groups();
        List<StackGroup> first = new ArrayList<>(lazy.subList(0, 20));
        List<StackGroup> all = GroupOrder.sorted(List.copyOf(lazy));
        assertThat(lazy).isInstanceOf(LazyGroups.class).isEqualTo(all);
        assertThat(first).isEqualTo(all.subList(0, 20));
    }

    @Test
    void tellOfSeveralPlacesWithAsManyTheOneWhoseGoroutinesComeFirst() {
        StringBuilder text = new StringBuilder();
        for (String stack : List.of("main.b() main.d", "main.b() main.c", "main.x() main.c", "main.x() main.c")) {
            text.append("goroutine ").append(text.length() + 2).append(" [chan send]:\n");
            text.append(stack.replace(" ", "\n\t/src/a.go:7\ncreated by ")).append("\n\t/src/a.go:3\n\n");
        }
        Snapshot snapshot = Dumps.only(Dumps.text(text.toString()));
        assertThat(Diagnosis.of(snapshot, SIGNATURES).verdict())
                .startsWith("2 of 4 goroutines (50.0 %) stand at one stack: chan send in main.x");
        agree(snapshot);
    }

    private static void agree(Snapshot lazy) {
        Snapshot made = new Snapshot(
                lazy.kind(),
                lazy.shape(),
                lazy.name(),
                lazy.origin(),
                lazy.declaredTotal(),
                List.copyOf(lazy.groups()),
                lazy.records(),
                lazy.taken(),
                lazy.partial(),
                lazy.truncated());
        assertThat(made.groups()).isNotInstanceOf(Groups.class).isEqualTo(lazy.groups());
        assertThat(Diagnosis.of(made, SIGNATURES)).isEqualTo(Diagnosis.of(lazy, SIGNATURES));
        assertThat(made.goroutines()).isEqualTo(lazy.goroutines());
    }
}
