package dev.caulk.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Remembers why writing failed, because {@code PrintStream} only says that it did. A reader that went away, as in
 * {@code caulk audit | head}, is no failure.
 */
final class StandardOutput extends FilterOutputStream {
    private Optional<String> failure = Optional.empty();

    StandardOutput(OutputStream target) {
        super(target);
    }

    /** What went wrong, in the system's words. */
    Optional<String> failure() {
        return failure;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            note(e);
            throw e;
        }
    }

    private void note(IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (!reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
            failure = Optional.of(reason);
        }
    }
}
