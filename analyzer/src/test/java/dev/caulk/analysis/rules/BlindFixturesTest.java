package dev.caulk.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs by people who did not see the rules; prints how many of their leaks are found. */
class BlindFixturesTest {
    private static final Path ROOT = Path.of("src/test/resources/blind");

    @Test
    void findsWhatIsWantedAndNothingElse() throws Exception {
        List<Path> programs = RuleFixturesTest.Programs.under(ROOT);
        assumeFalse(programs.isEmpty(), "no blind programs here");
        List<String> complaints = new ArrayList<>();
        int hits = 0;
        int missed = 0;
        int surprising = 0;
        for (Path program : programs) {
            FixtureRun run = FixtureRun.of(program);
            hits += run.hits().size();
            missed += run.missed().size();
            surprising += run.surprising().size();
            run.complaints().forEach(c -> complaints.add(ROOT.relativize(program) + ": " + c));
        }
        System.out.printf(
                "blind: %d programs, %d found, %d missed, %d false%n", programs.size(), hits, missed, surprising);
        assertThat(complaints).isEmpty();
    }
}
