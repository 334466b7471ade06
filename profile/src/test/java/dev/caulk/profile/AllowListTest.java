package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every entry of the allow-list is documented, and works. */
class AllowListTest {
    @Test
    void isPrintedInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../docs/idle-goroutines.md"));
        String rows = AllowList.entries().stream()
                .map(entry -> "| `" + entry.name() + "` | " + entry.what() + " | " + entry.why() + " | "
                        + entry.functions().stream().map(f -> "`" + f + "`").collect(Collectors.joining(", "))
                        + entry.without().map(f -> ", not below `" + f + "`").orElse("")
                        + " |\n")
                .collect(Collectors.joining());
        assertThat(page).endsWith(rows);
    }

    @Test
    void namesAreWords() {
        assertThat(AllowList.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(entry.functions()).isNotEmpty();
        });
    }

    @Test
    void explainsAFewAndNoPile() {
        String one = "goroutine profile: total 1\n1 @ 0x1\n#\t0x1\tos/signal.loop+0x1\t/go/signal.go:9\n";
        assertThat(IdleGoroutines.reason(Dumps.only(Dumps.text(one)).groups().get(0)))
                .hasValue("waiting for signals");
        String many = one.replace("total 1", "total 100").replace("\n1 @", "\n100 @");
        assertThat(IdleGoroutines.reason(Dumps.only(Dumps.text(many)).groups().get(0)))
                .isEmpty();
    }

    @Test
    void explainsAnyNumberOfTheRuntimesOwn() {
        String workers = "goroutine profile: total 96\n96 @ 0x1\n#\t0x1\truntime.gcBgMarkWorker+0x1\t/go/mgc.go:9\n";
        assertThat(IdleGoroutines.reason(
                        Dumps.only(Dumps.text(workers)).groups().get(0)))
                .hasValue("runtime workers");
        String unknown = "goroutine profile: total 96\n96 @ 0x1\n#\t0x1\n";
        assertThat(IdleGoroutines.reason(
                        Dumps.only(Dumps.text(unknown)).groups().get(0)))
                .isEmpty();
    }

    @Test
    void aHandlerThatReadsItsBodyIsAtNoRest() {
        String handler =
                "goroutine profile: total 1\n1 @ 0x1\n#\t0x1\tnet/http.(*connReader).Read+0x1\t/go/server.go:9\n"
                        + "#\t0x1\tnet/http.serverHandler.ServeHTTP+0x1\t/go/server.go:10\n";
        assertThat(IdleGoroutines.reason(
                        Dumps.only(Dumps.text(handler)).groups().get(0)))
                .isEmpty();
    }
}
