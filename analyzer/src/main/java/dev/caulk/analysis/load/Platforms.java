package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import java.util.Set;

/** Which build tags hold for a target (go help buildconstraint; go/build, matchTag and goodOSArchFile). */
final class Platforms {
    private static final Set<String> SYSTEMS = Set.of(
            "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos"
                    .split(" "));
    private static final Set<String> ARCHITECTURES = Set.of(
            "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
                    .split(" "));
    private static final Set<String> UNIX =
            Set.of("aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris".split(" "));

    private final BuildTarget target;

    Platforms(BuildTarget target) {
        this.target = target;
    }

    /** Cgo counts as enabled: files that import C are read like others. All Go releases count as reached. */
    boolean holds(String tag) {
        return tag.equals(target.goos())
                || tag.equals(target.goarch())
                || tag.equals("unix") && UNIX.contains(target.goos())
                || tag.equals("linux") && target.goos().equals("android")
                || tag.equals("solaris") && target.goos().equals("illumos")
                || tag.equals("darwin") && target.goos().equals("ios")
                || tag.equals("gc")
                || tag.equals("cgo")
                || tag.startsWith("go1.")
                || target.tags().contains(tag);
    }

    /** Whether the name of a file, such as {@code poll_linux_amd64.go}, allows the target. */
    boolean allowsName(String fileName) {
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
