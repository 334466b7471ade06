package dev.caulk.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.finding.RuleInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples on the pages of the rules are what the rules say they are. */
class RulePagesTest {
    @TempDir
    Path directory = Path.of("");

    static List<RuleInfo> pages() {
        return Rules.all().stream().map(Rule::info).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void badExampleIsFound(RuleInfo rule) throws Exception {
        FixtureRun run = run(rule, "Bad");
        assertThat(run.complaints()).isEmpty();
        assertThat(run.hits()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void goodExampleIsSilent(RuleInfo rule) throws Exception {
        assertThat(run(rule, "Good").complaints()).isEmpty();
    }

    private FixtureRun run(RuleInfo rule, String section) throws Exception {
        Matcher code = Pattern.compile("## " + section + "\\s+```go\\n(.*?)```", Pattern.DOTALL)
                .matcher(rule.page());
        assertThat(code.find()).as("section %s of %s", section, rule.id()).isTrue();
        Path file = directory.resolve("example.go");
        Files.writeString(file, code.group(1));
        return FixtureRun.of(file);
    }
}
