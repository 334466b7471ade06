package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.load.module.VendorList;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a directory of Go files belongs to.
 *
 * @param importPath of its package
 * @param modulePath of the module that the package is from; of a vendored one, that which it was copied from
 * @param go the go line of that module, such as {@code 1.22.1}
 * @param language version of the files, as far as they do not choose their own
 * @param release the newest Go release that counts as reached
 */
public record PackageHome(
        GoModule module,
        String importPath,
        String modulePath,
        Optional<String> go,
        GoVersion language,
        GoVersion release) {
    static PackageHome of(GoModule module, Path directory) {
        String path = module.importPath(directory);
        Optional<VendorList.Module> vendored = module.vendored()
                .flatMap(v -> Optional.ofNullable(v.packages()
                        .get(module.directory().relativize(directory).toString().replace('\\', '/'))));
        GoVersion release = module.file().newest().orElse(GoVersion.NEWEST).max(GoVersion.NEWEST);
        if (module.kind() != GoModule.Kind.VENDOR) {
            return new PackageHome(module, path, module.path(), module.go(), module.language(), release);
        }
        Optional<String> go = vendored.flatMap(VendorList.Module::go);
        return new PackageHome(
                module,
                path,
                vendored.map(VendorList.Module::path).orElse(path),
                go,
                go.flatMap(GoVersion::parse).orElse(module.language()),
                release);
    }

    /** Of a package outside the audited tree. */
    public static PackageHome ofDependency(PackagePlace place, String path, GoVersion release) {
        GoModule module = place.owner().orElseGet(() -> GoModule.undeclared(place.directory()));
        return new PackageHome(module, path, module.path(), module.go(), module.language(), release);
    }
}
