package dev.caulk.cli;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The configuration that build constraints are evaluated for. */
final class TargetOptions {
    @Option(
            names = "--goos",
            paramLabel = "OS",
            description = "Audit the files that build for this system (default: ${DEFAULT-VALUE}).")
    private String goos = BuildTarget.standard().goos();

    @Option(
            names = "--goarch",
            paramLabel = "ARCH",
            description = "And for this processor (default: ${DEFAULT-VALUE}).")
    private String goarch = BuildTarget.standard().goarch();

    @Option(names = "--tags", paramLabel = "TAG", split = ",", description = "And with these build tags.")
    private final List<String> tags = new ArrayList<>();

    /** What was asked for. */
    BuildTarget target() {
        return new BuildTarget(goos, goarch, List.copyOf(tags));
    }
}
