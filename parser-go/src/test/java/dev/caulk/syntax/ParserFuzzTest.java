package dev.caulk.syntax;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Searches for input that makes the parser throw, guided by coverage, for a minute. Not part of an ordinary build: see the
 * profile {@code fuzz} of this module. What it finds goes to {@code ParserFuzzTestInputs}, where {@link RobustnessTest} reads it.
 */
@Tag("fuzz")
class ParserFuzzTest {
    private final GoSyntax syntax = new GoSyntax();

    @FuzzTest(maxDuration = "60s")
    void neverThrows(byte[] content) {
        Robust.check(syntax, content);
    }
}
