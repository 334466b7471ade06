package dev.caulk.analysis.load.build;

import dev.caulk.analysis.load.module.GoVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The comments before the package clause of a file: build constraint and marker of generated code (go help generate).
 *
 * @param constraint of its {@code //go:build} line; where there is none, of its {@code // +build} lines that a blank line
 *     follows (go/build, shouldBuild). Empty when there is none or it cannot be read, so that the file is not lost.
 * @param language what a {@code //go:build} line implies for the version of the file
 * @param generated it says {@code // Code generated … DO NOT EDIT.}
 */
public record SourceHeader(Optional<BuildConstraint> constraint, Optional<GoVersion> language, boolean generated) {
    private static final Pattern GENERATED = Pattern.compile("// Code generated .* DO NOT EDIT\\.");
    private static final Pattern BUILD = Pattern.compile("//go:build(?=[ \t]).*");
    private static final Pattern PLUS_BUILD = Pattern.compile("//\\s*\\+build(?:\\s.*)?");

    /** Reads the beginning of a file. */
    public static SourceHeader of(byte[] content) {
        List<String> lines = new ArrayList<>();
        int blank = HeaderLines.read(content, lines);
        Optional<String> build =
                lines.stream().filter(line -> BUILD.matcher(line).matches()).findFirst();
        Optional<BuildConstraint> expression =
                build.flatMap(line -> BuildConstraint.expression(line.substring("//go:build".length())));
        Optional<GoVersion> language = expression
                .map(BuildConstraint::impliedRelease)
                .filter(OptionalInt::isPresent)
                .map(release -> new GoVersion(1, release.getAsInt()));
        boolean generated =
                lines.stream().anyMatch(line -> GENERATED.matcher(line).matches());
        return new SourceHeader(
                build.isPresent() ? expression : plusBuild(lines.subList(0, blank)), language, generated);
    }

    private static Optional<BuildConstraint> plusBuild(List<String> lines) {
        List<BuildConstraint> constraints = lines.stream()
                .filter(line -> PLUS_BUILD.matcher(line).matches())
                .map(line -> BuildConstraint.plusBuild(line.substring(line.indexOf("+build") + "+build".length())))
                .toList();
        return constraints.isEmpty() ? Optional.empty() : Optional.of(new BuildConstraint.And(constraints));
    }

    /** The constraint of this file holds for a platform. */
    public boolean buildsFor(Platforms platforms) {
        return constraint.map(c -> c.holds(platforms::holds)).orElse(true);
    }
}
