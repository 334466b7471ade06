package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dump that was taken from a real process gives the counts of its manifest. */
class ManifestTest {
    static Stream<String> rows() {
        return Dumps.string("dumps/manifest.txt").lines().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesTheCountsOfTheManifest(String row) {
        String[] parts = row.split("\\|", -1);
        ReadResult result = Dumps.resource("dumps/" + parts[0]);
        Snapshot snapshot = Dumps.only(result);
        assertThat(snapshot.goroutines()).isEqualTo(Long.parseLong(parts[1]));
        assertThat(result.notes()).isEmpty();
        assertThat(result.unread()).isEmpty();
        assertThat(snapshot.incomplete()).isFalse();
        if (parts[2].isEmpty()) {
            assertThat(snapshot.records()).isEqualTo(snapshot.goroutines());
            assertThat(snapshot.shape()).isNotEqualTo(SnapshotShape.DEBUG_1);
        } else {
            assertThat(snapshot.records()).isEqualTo(Long.parseLong(parts[2]));
            assertThat(snapshot.declaredTotal()).hasValue(snapshot.goroutines());
            long largest = snapshot.groups().stream()
                    .mapToLong(StackGroup::count)
                    .max()
                    .orElse(0);
            assertThat(largest).isGreaterThanOrEqualTo(Long.parseLong(parts[3]));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheSameWithForeignLineEndsAndFences(String row) {
        String name = "dumps/" + row.substring(0, row.indexOf('|'));
        String text = Dumps.string(name);
        Snapshot plain = Dumps.only(Dumps.resource(name));
        Snapshot windows = Dumps.only(Dumps.text("Here it is:\r\n```\r\n" + text.replace("\n", "\r\n") + "```\r\n"));
        Snapshot quoted = Dumps.only(Dumps.text("He wrote:\n" + text.indent(4).replaceAll("(?m)^    ", "> ")));
        assertThat(windows.goroutines()).isEqualTo(plain.goroutines());
        assertThat(quoted.goroutines()).isEqualTo(plain.goroutines());
        assertThat(windows.groups().stream().map(StackGroup::stackText))
                .isEqualTo(plain.groups().stream().map(StackGroup::stackText).toList());
        assertThat(quoted.groups().stream().map(StackGroup::stackText))
                .isEqualTo(plain.groups().stream().map(StackGroup::stackText).toList());
    }
}
