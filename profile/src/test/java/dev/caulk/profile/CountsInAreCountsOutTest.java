package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random dumps: each goroutine written is counted once, at its own stack. */
class CountsInAreCountsOutTest {
    private static final String[] STATES = {"chan send", "select", "IO wait", "select (no cases)", "sync.Mutex.Lock"};
    private static final String[] NAMES = {
        "main.f", "main.(*G[...]).Put.func1.2", "a.b/c%2ed.(*T).m", "net/http.(*conn).serve", "main.main.func2-range1"
    };
    private static final String[] FILES = {
        "/src/a.go", "C:/Program Files/x.go", "a@v2.0.0+incompatible/b.go", "D:\\x\\y.go"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofTracebacks(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        Map<String, Long> expected = new TreeMap<>();
        int goroutines = 1 + random.nextInt(400);
        for (int i = 0; i < goroutines; i++) {
            String state = STATES[random.nextInt(STATES.length)];
            String body = stack(random);
            text.append("goroutine ").append(i + 2).append(" [").append(state);
            text.append(random.nextBoolean() ? ", " + random.nextInt(99) + " minutes" : "")
                    .append("]:\n");
            text.append(body.replace("#", "(0x" + Integer.toHexString(random.nextInt()) + ", {0x1?, ...})"));
            text.append(random.nextInt(9) == 0 ? "created by main.x\n\t/x.go:1 +0x2\n" : "")
                    .append('\n');
            expected.merge(state, 1L, Long::sum);
        }
        Snapshot snapshot = Dumps.only(Dumps.text(text.toString()));
        assertThat(snapshot.goroutines()).isEqualTo(goroutines);
        Map<String, Long> found = new TreeMap<>();
        snapshot.groups().forEach(g -> found.merge(g.state().orElseThrow(), g.count(), Long::sum));
        assertThat(found).isEqualTo(expected);
        assertThat(snapshot.groups().stream().map(g -> g.toString()).distinct()).hasSameSizeAs(snapshot.groups());
    }

    private static String stack(Random random) {
        StringBuilder body = new StringBuilder();
        int depth = 1 + random.nextInt(3);
        for (int i = 0; i < depth; i++) {
            body.append(NAMES[random.nextInt(NAMES.length)])
                    .append("#\n\t")
                    .append(FILES[random.nextInt(FILES.length)]);
            body.append(':')
                    .append(1 + random.nextInt(3))
                    .append(" +0x")
                    .append(Integer.toHexString(random.nextInt(999)))
                    .append('\n');
        }
        return body.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void ofCountedProfiles(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        long total = 0;
        int records = 2 + random.nextInt(60);
        for (int i = 0; i < records; i++) {
            int count = 1 + random.nextInt(100_000);
            total += count;
            text.append(count).append(" @ 0x1 0x2\n");
            text.append(random.nextInt(4) == 0 ? "# labels: {\"id\":\"3 @ 0x1\", \"u\":\"]:\"}\n" : "");
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                text.append("#\t0x1a\t")
                        .append(NAMES[random.nextInt(NAMES.length)])
                        .append("+0x1b\t\t");
                text.append(FILES[random.nextInt(FILES.length)])
                        .append(':')
                        .append(random.nextInt(3))
                        .append('\n');
            }
            text.append('\n');
        }
        String profile = "goroutine profile: total " + total + "\n" + text;
        Snapshot proper = Dumps.only(Dumps.text(profile));
        assertThat(proper.goroutines()).isEqualTo(total);
        assertThat(proper.records()).isEqualTo(records);
        assertThat(proper.partial()).isEmpty();
        String flat = profile.replaceAll("# labels: .*", "").replaceAll("\\s+", " ");
        Snapshot oneLine = Dumps.only(Dumps.text(flat));
        assertThat(oneLine.goroutines()).isEqualTo(total);
        assertThat(oneLine.records()).isEqualTo(records);
    }

    private static Map<String, Long> found(ReadResult result) {
        Map<String, Long> found = new TreeMap<>();
        Dumps.only(result).groups().forEach(g -> found.merge(g.stackText(), g.count(), Long::sum));
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void alikeInAllShapes(long seed) {
        RandomDump dump = new RandomDump(seed);
        Map<String, Long> expected = dump.expected();
        assertThat(found(Dumps.text(dump.counted()))).as("debug=1").isEqualTo(expected);
        assertThat(found(Dumps.text(dump.tracebacks()))).as("debug=2").isEqualTo(expected);
        assertThat(found(ProfileReader.read("p.pb", new ByteArrayInputStream(dump.pprof()))))
                .as("pprof")
                .isEqualTo(expected);
        assertThat(found(Dumps.text(dump.counted().replaceAll("\\s+", " "))))
                .as("debug=1 on one line")
                .isEqualTo(expected);
        long total = expected.values().stream().mapToLong(count -> count).sum();
        for (String traces : new String[] {dump.traces(), dump.traces().replaceAll("\\s+", " ")}) {
            assertThat(Dumps.only(Dumps.text(traces)).goroutines()).isEqualTo(total);
        }
    }
}
