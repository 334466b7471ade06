package dev.caulk.cli;

import dev.caulk.analysis.SignatureLookup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Runs commands in a directory and keeps what they print. */
final class Session {
    private final Path directory;
    private String input = "";
    private Optional<Path> home = Optional.of(Repository.root());

    Session(Path directory) {
        this.directory = directory;
    }

    /** What a command did. */
    record Outcome(int code, String out, String err) {}

    Session input(String text) {
        input = text;
        return this;
    }

    Session noHome() {
        home = Optional.empty();
        return this;
    }

    /** Writes a file below the directory. */
    Session file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                directory,
                home,
                SignatureLookup::none,
                false,
                false);
        int code = new Caulk(console).run(arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
