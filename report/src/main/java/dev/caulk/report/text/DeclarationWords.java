package dev.caulk.report.text;

import dev.caulk.analysis.finding.Declarations;
import java.util.stream.Collectors;

/** Where declarations came from, in words. */
public final class DeclarationWords {
    private DeclarationWords() {}

    /** Such as {@code 88 packages from GOROOT (go1.26.8), 3 from vendor}. */
    public static String sources(Declarations declarations) {
        return declarations.packages().entrySet().stream()
                .map(e -> e.getValue() + (e.getValue() == 1 ? " package" : " packages") + " from " + e.getKey()
                        + version(e.getKey(), declarations))
                .collect(Collectors.joining(", "));
    }

    private static String version(String source, Declarations declarations) {
        return source.equals("GOROOT")
                ? declarations.goVersion().map(v -> " (" + v + ")").orElse("")
                : "";
    }
}
