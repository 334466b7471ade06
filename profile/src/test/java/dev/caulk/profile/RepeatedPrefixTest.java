package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of {@code go tool pprof} and {@code go tool trace} as logs keep them. */
class RepeatedPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "other/pprof.traces.txt, '2026-11-22T01:02:0%d.5Z INFO  '",
        "other/pprof.raw.txt, '2026-11-22T01:02:0%d.5Z INFO  '",
        "other/pprof.traces.txt, 'app-1  | '",
        "other/pprof.raw.txt, 'app-1  | '"
    })
    void isTakenOffStacks(String name, String prefix) {
        Snapshot plain = Dumps.only(Dumps.resource(name));
        Snapshot logged = Dumps.only(Dumps.text(logged(Dumps.string(name), prefix)));
        assertThat(logged.groups())
                .extracting(StackGroup::frames)
                .isEqualTo(plain.groups().stream().map(StackGroup::frames).toList());
        assertThat(logged.groups())
                .extracting(StackGroup::count)
                .isEqualTo(plain.groups().stream().map(StackGroup::count).toList());
    }

    @ParameterizedTest
    @CsvSource({"other/pprof.peek.txt", "other/pprof.top.txt", "other/pprof.list.txt"})
    void isTakenOffTables(String name) {
        assertThat(Dumps.text(logged(Dumps.string(name), "2026-11-22T01:02:0%d.5Z INFO  "))
                        .tables())
                .extracting(FunctionTable::kind, FunctionTable::rows)
                .isEqualTo(Dumps.resource(name).tables().stream()
                        .map(table -> org.assertj.core.groups.Tuple.tuple(table.kind(), table.rows()))
                        .toList());
    }

    @Test
    void isTakenOffATypeThatStandsAlone() {
        String traces = Dumps.string("other/pprof.traces.txt");
        String first = "Type: goroutineleak\n" + traces.substring(traces.indexOf("-----------+"));
        assertThat(Dumps.only(Dumps.text(logged(first, "app-1  | "))).kind()).isEqualTo(SnapshotKind.GOROUTINE_LEAK);
    }

    @Test
    void leavesGoroutineListsWhoseTagsAreEscaped() {
        String html = Dumps.string("other/trace.goroutines.html");
        String escaped = html.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
        assertThat(Dumps.only(Dumps.text(escaped)).goroutines()).isEqualTo(117);
        String json = escaped.lines()
                .map(line -> "{\"log\":\"" + line.replace("\t", "\\t") + "\\n\",\"stream\":\"stdout\"}")
                .collect(Collectors.joining("\n"));
        assertThat(Dumps.only(Dumps.text(json)).goroutines()).isEqualTo(117);
    }

    private static String logged(String text, String prefix) {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            out.append(String.format(prefix, number++ % 10)).append(line).append('\n');
        }
        return out.toString();
    }
}
