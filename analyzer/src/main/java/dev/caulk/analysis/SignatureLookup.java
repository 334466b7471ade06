package dev.caulk.analysis;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where declarations of packages outside the audited tree are looked for. Modules of the same workspace and directories that
 * replace modules belong to the project and are always looked at.
 *
 * @param goroot an installation of Go, with a directory {@code src}
 * @param moduleCache what the go tool has downloaded
 * @param vendor whether vendor directories, and the GOPATH around a tree without go.mod, are looked at
 */
public record SignatureLookup(Optional<Path> goroot, Optional<Path> moduleCache, boolean vendor) {
    private static final List<String> USUAL_ROOTS = List.of(
            "/usr/local/go", "/usr/lib/go", "/usr/lib/golang", "/opt/homebrew/opt/go/libexec", "C:\\Program Files\\Go");

    /** Nothing but the project itself. */
    public static SignatureLookup none() {
        return new SignatureLookup(Optional.empty(), Optional.empty(), false);
    }

    /**
     * What an environment offers. Go is not run: its root is {@code GOROOT}, where {@code go} on the {@code PATH} leads, a usual
     * place, or the newest release in {@code ~/sdk}; the cache is {@code GOMODCACHE}, below {@code GOPATH}, or below {@code
     * ~/go} (go help environment).
     */
    public static SignatureLookup ofEnvironment(Map<String, String> environment) {
        return ofEnvironment(environment, USUAL_ROOTS);
    }

    static SignatureLookup ofEnvironment(Map<String, String> environment, List<String> usualRoots) {
        Optional<Path> home = path(environment, "HOME").or(() -> path(environment, "USERPROFILE"));
        Stream<Path> roots = Stream.of(
                        path(environment, "GOROOT").stream(),
                        entries(environment, "PATH").flatMap(entry -> installation(entry).stream()),
                        usualRoots.stream().flatMap(root -> path(root).stream()),
                        home.stream().flatMap(h -> releases(h.resolve("sdk")).stream()))
                .flatMap(paths -> paths);
        Stream<Path> caches = Stream.of(
                        path(environment, "GOMODCACHE").stream(),
                        entries(environment, "GOPATH").limit(1).map(p -> p.resolve("pkg/mod")),
                        home.stream().map(h -> h.resolve("go/pkg/mod")))
                .flatMap(paths -> paths);
        return new SignatureLookup(
                roots.filter(root -> Files.isDirectory(root.resolve("src"))).findFirst(),
                caches.filter(Files::isDirectory).findFirst(),
                true);
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return path(environment.getOrDefault(name, ""));
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Stream<Path> entries(Map<String, String> environment, String name) {
        String separator = java.io.File.pathSeparator;
        return Stream.of(environment.getOrDefault(name, "").split(java.util.regex.Pattern.quote(separator)))
                .flatMap(entry -> path(entry).stream());
    }

    /** Where the {@code bin/go} that a directory links to is installed. */
    private static Optional<Path> installation(Path directory) {
        for (String name : List.of("go", "go.exe")) {
            try {
                Path program = directory.resolve(name);
                Path bin = Files.isRegularFile(program) ? program.toRealPath().getParent() : null;
                if (bin != null && bin.endsWith("bin")) {
                    return Optional.ofNullable(bin.getParent());
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Directories {@code go1.N.M}, the newest first. */
    private static List<Path> releases(Path sdk) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(sdk)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(sdk, "go*")) {
            entries.forEach(found::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(SignatureLookup::sortable).reversed());
        return found;
    }

    /** Digits padded, so that 1.9 comes before 1.21; releases after their candidates. */
    private static String sortable(Path release) {
        String name = String.valueOf(release.getFileName()) + "~";
        return java.util.regex.Pattern.compile("\\d+")
                .matcher(name)
                .replaceAll(digits -> "0".repeat(Math.max(0, 6 - digits.group().length())) + digits.group());
    }
}
