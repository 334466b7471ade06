package dev.caulk.analysis.load.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a file, whatever its bytes are.
 *
 * @param problem why it could not be read
 */
record TextFile(String text, Optional<String> problem) {
    /** Empty when there is no such file. */
    static Optional<TextFile> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new TextFile(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), Optional.empty()));
        } catch (AccessDeniedException e) {
            return Optional.of(new TextFile("", Optional.of(file + " cannot be read: permission denied")));
        } catch (IOException e) {
            return Optional.of(new TextFile("", Optional.of(file + " cannot be read: " + e.getMessage())));
        }
    }
}
