package dev.caulk.analysis.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the page of a rule from the resources. */
final class RulePage {
    private RulePage() {}

    static String of(String rule) {
        try (InputStream in = RulePage.class.getResourceAsStream(rule + ".md")) {
            if (in == null) {
                throw new IllegalStateException("rule " + rule + " has no page");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of rule " + rule, e);
        }
    }
}
