package dev.caulk.cli;

import dev.caulk.analysis.SignatureLookup;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the declarations of packages outside the named paths are looked for. */
final class SignatureOptions {
    private static final String NONE = "none";

    @Option(
            names = "--goroot",
            paramLabel = "DIR|none",
            description =
                    "Read declarations of the standard library from this installation of Go (default: GOROOT, where"
                            + " go on the PATH leads, or a usual place). Go is not run.")
    private Optional<String> goroot = Optional.empty();

    @Option(
            names = "--modcache",
            paramLabel = "DIR|none",
            description = "Read declarations of other modules from this module cache (default: GOMODCACHE, or as the go"
                    + " tool has it). Vendor directories are always read.")
    private Optional<String> modcache = Optional.empty();

    /** What was asked for, and for the rest what the environment offers. */
    SignatureLookup lookup(Console console) throws UserErrorException {
        SignatureLookup usual = goroot.isPresent() && modcache.isPresent()
                ? SignatureLookup.none()
                : console.signatures().get();
        Optional<Path> root = directory(console, "--goroot", goroot, usual.goroot());
        Optional<Path> cache = directory(console, "--modcache", modcache, usual.moduleCache());
        if (goroot.isPresent()
                && root.isPresent()
                && !Files.isDirectory(root.get().resolve("src"))) {
            throw new UserErrorException(
                    "--goroot " + goroot.get() + " is no installation of Go: it has no directory src");
        }
        return new SignatureLookup(root, cache, true);
    }

    private static Optional<Path> directory(
            Console console, String option, Optional<String> wanted, Optional<Path> usual) throws UserErrorException {
        if (wanted.isEmpty() || wanted.get().equals(NONE)) {
            return wanted.isEmpty() ? usual : Optional.empty();
        }
        try {
            Path directory = console.resolve(Path.of(wanted.get()));
            if (Files.isDirectory(directory)) {
                return Optional.of(directory);
            }
        } catch (InvalidPathException e) {
            throw new UserErrorException(option + " " + wanted.get() + " is no path");
        }
        throw new UserErrorException(option + " " + wanted.get() + " is no directory");
    }
}
