package dev.caulk.cli;

import dev.caulk.analysis.SignatureLookup;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts Caulk as a process. The launcher sets {@code caulk.home} and {@code caulk.progress}. */
public final class Main {
    private static final int BUFFER = 1 << 16;

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(output, BUFFER), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(
                out,
                err,
                System.in,
                Path.of(""),
                home(),
                new Declarations(),
                Boolean.getBoolean("caulk.progress"),
                "1".equals(System.getenv("CAULK_DEBUG")));
        int code = new Caulk(console).run(arguments);
        out.flush();
        if (output.failure().isPresent()) {
            console.complain(
                    "cannot write to standard output: " + output.failure().get());
            code = Math.max(code, ExitCode.BAD_INPUT);
        }
        System.exit(code);
    }

    private static Optional<Path> home() {
        String home = System.getProperty("caulk.home");
        return home == null ? Optional.empty() : Optional.of(Path.of(home));
    }

    /** No lambda: the first one takes as long as all else before the command (ADR 0016). */
    private static final class Declarations implements Supplier<SignatureLookup> {
        @Override
        public SignatureLookup get() {
            return SignatureLookup.ofEnvironment(System.getenv());
        }
    }
}
