package dev.caulk.cli;

import dev.caulk.analysis.SignatureLookup;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a command sees of the process.
 *
 * @param directory what relative paths are relative to; the empty path is the working directory
 * @param home the directory that Caulk was started from, which holds {@code examples/}
 * @param signatures where the environment has declarations of Go packages
 * @param progress whether standard error is a terminal that progress may be drawn on
 * @param debug whether internal errors show their stack traces
 */
record Console(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Path directory,
        Optional<Path> home,
        Supplier<SignatureLookup> signatures,
        boolean progress,
        boolean debug) {
    /** Writes one sentence to standard error. */
    void complain(String sentence) {
        err.println("caulk: " + sentence);
    }

    /** The same with relative paths meant for another directory. */
    Console at(Path other) {
        return new Console(out, err, in, other, home, signatures, progress, debug);
    }

    /** A path as the user named it, made usable. */
    Path resolve(Path named) {
        return directory.resolve(named);
    }
}
