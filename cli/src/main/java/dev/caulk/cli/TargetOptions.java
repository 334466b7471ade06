package dev.caulk.cli;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What Go source is read for: the configuration of build constraints, and where other packages are declared. */
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

    @Mixin
    private final SignatureOptions signatures = new SignatureOptions();

    /** Where declarations of packages outside the named paths are looked for. */
    SignatureLookup signatures(Console console) throws UserErrorException {
        return signatures.lookup(console);
    }

    /** The configuration that was asked for. */
    BuildTarget target() {
        return new BuildTarget(goos, goarch, List.copyOf(tags));
    }
}
