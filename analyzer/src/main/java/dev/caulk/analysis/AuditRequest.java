package dev.caulk.analysis;

import java.nio.file.Path;
import java.util.List;

/**
 * What to audit and how.
 *
 * @param paths files and directories, as the user named them
 * @param tests whether {@code _test.go} files are audited too
 * @param signatures where declarations of other packages are looked for
 * @param jobs how many threads to use; the result does not depend on it
 */
public record AuditRequest(List<Path> paths, boolean tests, BuildTarget target, SignatureLookup signatures, int jobs) {
    /**
     * The configuration that build constraints are evaluated for.
     *
     * @param goos such as {@code linux}
     * @param goarch such as {@code amd64}
     * @param tags further build tags that hold
     */
    public record BuildTarget(String goos, String goarch, List<String> tags) {
        /** Linux on amd64 without tags. */
        public static BuildTarget standard() {
            return new BuildTarget("linux", "amd64", List.of());
        }
    }
}
