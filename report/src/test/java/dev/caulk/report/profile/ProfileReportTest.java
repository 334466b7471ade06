package dev.caulk.report.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caulk.profile.ProfileModels;
import dev.caulk.profile.ProfileReader;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Signatures;
import dev.caulk.report.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileReportTest {
    private static final String DUMP = """
            goroutine 7 [chan send, 3 minutes]:
            main.send.func1()
            \t/src/<b>main.go:9 +0x1
            created by main.send in goroutine 1
            \t/src/main.go:7 +0x2

            goroutine 8 [chan send, 4 minutes]:
            main.send.func1()
            \t/src/<b>main.go:9 +0x1
            created by main.send in goroutine 1
            \t/src/main.go:7 +0x2

            goroutine 1 [select labels:{"k": "\\x1b[2J<script>"}]:
            main.main()
            \t/src/main.go:3 +0x1
            """;

    private static ProfileReport report(String... dumps) {
        List<ReadResult> results = new ArrayList<>();
        for (String dump : dumps) {
            results.add(ProfileReader.read(
                    "dump" + results.size(), new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8))));
        }
        return ProfileReport.of(
                Tool.caulk("1.0"), results, Optional.empty(), new Signatures(ProfileModels.signatures()));
    }

    private static String write(ProfileFormat format, ProfileReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(report, 20, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void equalReportsGiveEqualBytes(ProfileFormat format) {
        assertThat(write(format, report(DUMP, DUMP + DUMP.replace("goroutine ", "goroutine 9"))))
                .isEqualTo(write(format, report(DUMP, DUMP + DUMP.replace("goroutine ", "goroutine 9"))))
                .isNotEmpty();
    }

    @Test
    void thePageIsSelfContainedAndEscaped() {
        Document page = Jsoup.parse(write(ProfileFormat.HTML, report(DUMP)));
        assertThat(page.select("script, link, img, iframe")).isEmpty();
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("h1").text()).startsWith("2 of 3 goroutines (66.7 %) stand at one stack: chan send");
        assertThat(page.select(".cell.user").first().attr("title")).isEqualTo("main.send.func1: 2 goroutines (66.7 %)");
        assertThat(page.select(".cell").first().attr("style")).startsWith("left:0.000%;width:66.667%");
        assertThat(page.select("polyline")).isEmpty();
    }

    @Test
    void severalSnapshotsAreDrawnOverTime() {
        String more = DUMP + DUMP.replace("goroutine ", "goroutine 9").replace("[select", "[IO wait");
        Document page = Jsoup.parse(write(ProfileFormat.HTML, report(DUMP, more)));
        assertThat(page.select("polyline.all").attr("points")).isEqualTo("0.0,120.0 720.0,0.0");
        assertThat(page.select("section").first().select("tbody tr").first().text())
                .startsWith("+2 main.send.func1 /src/<b>main.go:9 2 4");
    }

    @Test
    void jsonHoldsWhatWasRead() throws IOException {
        JsonNode json = new ObjectMapper().readTree(write(ProfileFormat.JSON, report(DUMP)));
        assertThat(json.at("/snapshots/0/goroutines").asLong()).isEqualTo(3);
        assertThat(json.at("/snapshots/0/stacks/0/state").asText()).isEqualTo("chan send");
        assertThat(json.at("/snapshots/0/stacks/0/frames/0/declared").asText()).isEqualTo("send");
        assertThat(json.at("/snapshots/0/stacks/0/frames/0/closure").asText()).isEqualTo("func1");
        assertThat(json.at("/snapshots/0/stacks/1/labels/0/value").asText()).isEqualTo("\u001b[2J<script>");
    }

    @Test
    void foldedStacksAndSpeedscopeKeepAllCounts() throws IOException {
        long folded = write(ProfileFormat.FOLDED, report(DUMP))
                .lines()
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        assertThat(folded).isEqualTo(3);
        JsonNode json = new ObjectMapper().readTree(write(ProfileFormat.SPEEDSCOPE, report(DUMP)));
        assertThat(json.at("/profiles/0/endValue").asLong()).isEqualTo(3);
        assertThat(json.at("/profiles/0/samples")).hasSize(2);
        assertThat(json.at("/shared/frames/0/name").asText()).isEqualTo("main.send.func1");
    }

    @Test
    void thePageOpensWithTheSnapshotThatTellsMost() {
        String started = "Goroutines: main.run N=50 main.stop N=1\n";
        Document page = Jsoup.parse(write(ProfileFormat.HTML, report(DUMP, started)));
        assertThat(page.select("h1").text()).startsWith("2 of 3 goroutines");
    }

    @Test
    void stacksSayWhatTheInnermostFrameDoesNot() {
        String reading =
                "goroutine 5 [IO wait, 7 minutes]:\ninternal/poll.runtime_pollWait(0x1)\n\t/go/src/runtime/netpoll.go:351 +0x1\n"
                        + "main.read()\n\t/src/main.go:4 +0x1\n";
        Document page = Jsoup.parse(write(ProfileFormat.HTML, report(reading)));
        assertThat(page.select("summary .seen").text()).isEqualTo("in main.read /src/main.go:4");
        assertThat(page.select("summary .muted").text()).isEqualTo("for at least 7 min");
    }
}
