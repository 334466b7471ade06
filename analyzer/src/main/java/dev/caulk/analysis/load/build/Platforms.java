package dev.caulk.analysis.load.build;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.load.module.GoVersion;
import java.util.Map;
import java.util.Set;

/**
 * Which build tags hold for a target (go help buildconstraint; go/build, matchTag and goodOSArchFile). Cgo counts as enabled, as
 * it does where a program is built on the system that it runs on: files that import C are read like others, and what they take
 * from C has no type.
 */
public final class Platforms {
    private static final Set<String> SYSTEMS = Set.of(
            "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos"
                    .split(" "));
    private static final Set<String> ARCHITECTURES = Set.of(
            "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
                    .split(" "));
    private static final Set<String> UNIX =
            Set.of("aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris".split(" "));

    /** Experiments that are on in Go 1.26 (internal/buildcfg, ParseGOEXPERIMENT), and the first level of an architecture. */
    private static final Set<String> EXPERIMENTS = Set.of(
            "goexperiment.dwarf5",
            "goexperiment.greenteagc",
            "goexperiment.randomizedheapbase64",
            "goexperiment.regabiargs",
            "goexperiment.regabiwrappers");

    private static final Map<String, String> LEVELS =
            Map.of("amd64", "amd64.v1", "arm64", "arm64.v8.0", "ppc64le", "ppc64le.power8", "386", "386.sse2");

    private final BuildTarget target;
    private final GoVersion release;

    /** For a target and the newest Go release that counts as reached. */
    public Platforms(BuildTarget target, GoVersion release) {
        this.target = target;
        this.release = release;
    }

    /** Whether a tag holds. */
    public boolean holds(String tag) {
        int number = Releases.number(tag);
        return tag.equals(target.goos())
                || tag.equals(target.goarch())
                || tag.equals("unix") && UNIX.contains(target.goos())
                || tag.equals("linux") && target.goos().equals("android")
                || tag.equals("solaris") && target.goos().equals("illumos")
                || tag.equals("darwin") && target.goos().equals("ios")
                || tag.equals("gc")
                || tag.equals("cgo")
                || number > 0 && number <= release.minor()
                || EXPERIMENTS.contains(tag)
                || tag.equals(LEVELS.get(target.goarch()))
                || target.tags().contains(tag);
    }

    /** Whether the name of a file, such as {@code poll_linux_amd64.go}, allows the target. */
    public boolean allowsName(String fileName) {
        int dot = fileName.indexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        int underscore = stem.indexOf('_');
        if (underscore < 0) {
            return true;
        }
        String[] parts = stem.substring(underscore + 1).split("_");
        int last = parts.length - 1;
        if (last > 0 && parts[last].equals("test")) {
            last--;
        }
        if (last > 0 && SYSTEMS.contains(parts[last - 1]) && ARCHITECTURES.contains(parts[last])) {
            return holds(parts[last - 1]) && holds(parts[last]);
        }
        boolean constrains = last >= 0 && (SYSTEMS.contains(parts[last]) || ARCHITECTURES.contains(parts[last]));
        return !constrains || holds(parts[last]);
    }
}
