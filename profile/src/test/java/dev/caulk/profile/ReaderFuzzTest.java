package dev.caulk.profile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Searches for input that makes a reader throw, guided by coverage, for a minute. Not part of an ordinary build: see the profile
 * {@code fuzz} of this module. What it finds goes to {@code ReaderFuzzTestInputs}, where {@link RobustnessTest} reads it.
 */
@Tag("fuzz")
class ReaderFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void neverThrows(byte[] content) {
        Robust.check(content);
    }
}
